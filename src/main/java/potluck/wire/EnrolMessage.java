package potluck.wire;

/// Messages of a device that is not a member yet (ALPN `potluck-join/1`), to the tracker.
public sealed interface EnrolMessage extends Control {
    /// Asks for the group's authority certificate, to compare it with the invite's fingerprint.
    record Authority() implements EnrolMessage {}

    /// The authority's certificate (DER) and the group's name.
    record AuthorityOk(byte[] certificate, String group) implements EnrolMessage {
        public AuthorityOk {
            Check.bytes(certificate, "certificate");
            group = Check.text(group, "group", 128);
        }
    }

    /// Asks for a member certificate. `invite` is the invite's id, `proof` the HMAC over its secret,
    /// `csr` a PKCS #10 request (DER), `user` the name wished for.
    record Enrol(String invite, byte[] proof, byte[] csr, String user) implements EnrolMessage {
        public Enrol {
            invite = Check.text(invite, "invite", 64);
            Check.bytes(proof, "proof");
            Check.bytes(csr, "csr");
            user = Check.text(user, "user", 64);
        }
    }

    /// The member certificate and the authority's (DER).
    record EnrolOk(byte[] certificate, byte[] authority) implements EnrolMessage {
        public EnrolOk {
            Check.bytes(certificate, "certificate");
            Check.bytes(authority, "authority");
        }
    }
}
