package potluck.ui.parcels;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import potluck.node.ParcelView;
import potluck.text.Words;
import potluck.ui.fx.Dialogs;

/// Wires `parcels/offerbar.fxml`: asks about the oldest parcel that waits for an answer, above whatever panel is in
/// front; gone while there is none.
public final class OfferBar {
    private final ParcelsViewModel model;
    private final Words words;
    private final Dialogs dialogs;

    @FXML
    private HBox bar;

    @FXML
    private Label question;

    @FXML
    private Label more;

    @FXML
    private CheckBox always;

    public OfferBar(ParcelsViewModel model, Words words, Dialogs dialogs) {
        this.model = model;
        this.words = words;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        bar.visibleProperty().bind(Bindings.isNotEmpty(model.asking()));
        bar.managedProperty().bind(bar.visibleProperty());
        model.asking().addListener((ListChangeListener<ParcelView>) change -> show());
        show();
    }

    private void show() {
        if (!model.asking().isEmpty()) {
            ParcelView parcel = model.asking().getFirst();
            question.setText(model.question(parcel));
            always.setText(words.say("parcels.always", ParcelsViewModel.sender(parcel)));
            always.setSelected(false);
            int others = model.asking().size() - 1;
            more.setText(others == 0 ? "" : words.count("parcels.more", others));
        }
    }

    @FXML
    private void accept() {
        model.accept(model.asking().getFirst(), always.isSelected());
    }

    @FXML
    private void acceptInto() {
        ParcelView parcel = model.asking().getFirst();
        dialogs.folder(words.say("parcels.folder"))
                .ifPresent(folder -> model.accept(parcel, folder, always.isSelected()));
    }

    @FXML
    private void decline() {
        model.decline(model.asking().getFirst());
    }
}
