package potluck.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import potluck.kit.Failure;
import potluck.kit.FailureCode;

/// Says that something fails in one certain way.
public final class Failures {
    private Failures() {}

    /// The failure, for further questions.
    public static Failure assertFails(FailureCode code, ThrowingCallable action) {
        Failure failure = catchThrowableOfType(Failure.class, action);
        assertThat(failure).as("failure %s", code.name()).isNotNull();
        assertThat(failure.code()).as(failure.sentence()).isEqualTo(code.name());
        return failure;
    }
}
