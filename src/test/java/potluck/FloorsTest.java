package potluck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The house: a room imports only rooms on lower floors, never a neighbour, never up. No exceptions.
class FloorsTest {
    private static final List<List<String>> FLOORS = List.of(
            List.of("kit"),
            List.of("wire", "identity", "catalogue", "text"),
            List.of("store", "peer", "tracker", "discovery", "lab"),
            List.of("transfer", "chat"),
            List.of("sync", "share", "diagnosis", "parcel"),
            List.of("node", "classic"),
            List.of("ui", "cli"),
            List.of("app"));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("potluck");

    @Test
    void everyRoomLooksOnlyDown() {
        LayeredArchitecture house = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("potluck..")
                .ensureAllClassesAreContainedInArchitecture();
        List<String> below = new ArrayList<>();
        for (List<String> floor : FLOORS) {
            for (String room : floor) {
                house = house.optionalLayer(room).definedBy("potluck." + room + "..");
            }
        }
        for (List<String> floor : FLOORS) {
            for (String room : floor) {
                house = below.isEmpty()
                        ? house.whereLayer(room).mayNotAccessAnyLayer()
                        : house.whereLayer(room).mayOnlyAccessLayers(below.toArray(String[]::new));
            }
            below.addAll(floor);
        }
        house.check(classes);
    }

    @Test
    void noTwoPackagesNeedEachOther() {
        slices().matching("potluck.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void thirdPartyCodeStaysInItsRooms() {
        only("com.google.gson..", "wire", "store", "node", "cli").check(classes);
        only("ch.qos.logback..", "kit").check(classes);
        only("org.bouncycastle..", "identity").check(classes);
        only("org.sqlite..", "store").check(classes);
        only("java.sql..", "store").check(classes);
        only("javax.jmdns..", "discovery").check(classes);
        only("io.methvin..", "sync").check(classes);
        only("com.github.difflib..", "sync", "cli").check(classes);
        only("javafx..", "ui", "app").check(classes);
        only("org.controlsfx..", "ui").check(classes);
        only("atlantafx..", "ui").check(classes);
        only("io.nayuki..", "ui").check(classes);
        only("picocli..", "cli", "app").check(classes);
        only("org.jline..", "cli").check(classes);
    }

    @Test
    void theTerminalWritesToTheTerminalAndNobodyElse() {
        noClasses()
                .that()
                .resideOutsideOfPackages("potluck.cli..", "potluck.app..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("what the program has to say goes to the log or to a front end")
                .check(classes);
    }

    @Test
    void nobodySleepsAndNobodySerialises() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .because("waiting is for something: a latch, a condition, a deadline")
                .check(classes);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .because("bytes from outside become types only through a codec that checks them")
                .check(classes);
    }

    @Test
    void viewModelsKnowNoScene() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.scene..")
                .because("a view model is tested without a screen")
                .allowEmptyShould(true)
                .check(classes);
    }

    private static ArchRule only(String packages, String... rooms) {
        String[] allowed = new String[rooms.length];
        for (int i = 0; i < rooms.length; i++) {
            allowed[i] = "potluck." + rooms[i] + "..";
        }
        return noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are in " + packages,
                        (JavaClass type) -> com.tngtech.archunit.core.domain.PackageMatcher.of(packages)
                                .matches(type.getPackageName())))
                .because(packages + " belongs in " + String.join(", ", rooms));
    }
}
