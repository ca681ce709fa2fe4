package potluck.wire;

import java.util.List;

/// Messages about files that one member sends to another alone, all of them questions answered with `done`.
public sealed interface ParcelMessage extends Control {
    /// Most files in one [Offer].
    int MOST_FILES = 500;
    /// Most files of a parcel.
    int MOST_IN_ALL = 20_000;

    /// Offers files `from` … of `total`; the pages come in order. The sender's word for the parcel is `parcel`, people
    /// see `title`; without an answer the offer ends at `expires`, epoch milliseconds.
    record Offer(String parcel, String title, long expires, int from, int total, List<File> files)
            implements ParcelMessage {
        public Offer {
            parcel = Check.text(parcel, "parcel", 64);
            title = Check.text(title, "title", 255);
            Check.atLeast(0, expires, "expires");
            files = Check.list(files, MOST_FILES, "files");
            Check.require(!files.isEmpty(), "files");
            Check.require(total >= 1 && total <= MOST_IN_ALL, "total");
            Check.require(from >= 0 && from + files.size() <= total, "from");
        }
    }

    /// One file; `name` is the list of its path's components.
    record File(List<String> name, long size, String content) {
        public File {
            name = Check.texts(name, 64, 255, "name");
            Check.require(!name.isEmpty(), "name");
            Check.atLeast(0, size, "size");
            content = Check.hash(content, "content");
        }
    }

    /// What has become of a parcel that was offered: `ACCEPTED`, `DECLINED`, `DONE` or `FAILED`.
    ///
    /// @param reason of a failure: `CODE: sentence`
    record Answer(String parcel, String state, String reason) implements ParcelMessage {
        public Answer {
            parcel = Check.text(parcel, "parcel", 64);
            state = Check.name(state, "state");
            reason = Check.optional(reason, "reason");
        }
    }

    /// The sender offers the parcel no more.
    record Withdraw(String parcel) implements ParcelMessage {
        public Withdraw {
            parcel = Check.text(parcel, "parcel", 64);
        }
    }
}
