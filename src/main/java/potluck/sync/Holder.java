package potluck.sync;

/// Another device as long as one link to it lasts; two links are two holders.
interface Holder {
    /// The first 16 hexadecimal digits of its device id.
    String device();

    String user();
}
