package potluck.sync.index;

/// Another device as long as one link to it lasts; two links are two holders.
public interface Holder {
    /// The first 16 hexadecimal digits of its device id.
    String device();

    String user();
}
