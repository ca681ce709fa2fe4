package potluck.wire;

/// Messages of a device that is not a member yet (ALPN `potluck-join/1`), to the tracker.
public sealed interface EnrolMessage extends Control {
    /// Asks for the group's authority certificate, to compare it with the invite's fingerprint.
    record Authority() implements EnrolMessage {}

    /// The authority's certificate (DER) and the group's name; with `accounts`, joining takes one.
    record AuthorityOk(byte[] certificate, String group, boolean accounts) implements EnrolMessage {
        public AuthorityOk {
            Check.bytes(certificate, "certificate");
            group = Check.text(group, "group", 128);
        }
    }

    /// Asks for a member certificate. `invite` is the invite's id, `proof` the HMAC over its secret,
    /// `csr` a PKCS #10 request (DER), `user` the name wished for.
    ///
    /// @param login what proves the account; absent where the group needs none
    record Enrol(String invite, byte[] proof, byte[] csr, String user, Login login) implements EnrolMessage {
        public Enrol {
            invite = Check.text(invite, "invite", 64);
            Check.bytes(proof, "proof");
            Check.bytes(csr, "csr");
            user = Check.text(user, "user", 64);
            login = login == null ? Login.NONE : login;
        }
    }

    /// Asks for the next certificate of a member whose last one, `certificate` (DER), has run out. `csr` is as in
    /// [Enrol], by the same key.
    ///
    /// @param login as in [Enrol]
    record Again(byte[] certificate, byte[] csr, Login login) implements EnrolMessage {
        public Again {
            Check.bytes(certificate, "certificate");
            Check.bytes(csr, "csr");
            login = login == null ? Login.NONE : login;
        }
    }

    /// The password of an account, or the token of a session that goes on; the other is empty.
    record Login(String password, String session) {
        public static final Login NONE = new Login("", "");

        public static final int LONGEST = 512;

        public Login {
            password = Check.text(password == null ? "" : password, "password", LONGEST);
            session = Check.text(session == null ? "" : session, "session", 64);
        }

        /// Without the secrets.
        @Override
        public String toString() {
            return "Login";
        }
    }

    /// Begins to prove a typed code: `plate` says which, `value` is the device's public value (SRP-6a, 384 bytes).
    record Code(String plate, byte[] value) implements EnrolMessage {
        public Code {
            plate = Check.text(plate, "plate", 1);
            Check.bytes(value, "value");
        }
    }

    /// The tracker's public value.
    record CodeOk(byte[] value) implements EnrolMessage {
        public CodeOk {
            Check.bytes(value, "value");
        }
    }

    /// The device's proof (32 bytes) that it knows the code.
    record CodeProve(byte[] proof) implements EnrolMessage {
        public CodeProve {
            Check.bytes(proof, "proof");
        }
    }

    /// The tracker's proof, and the invite link that the code stands for.
    record CodeInvite(byte[] proof, String invite) implements EnrolMessage {
        public CodeInvite {
            Check.bytes(proof, "proof");
            invite = Check.text(invite, "invite");
        }
    }

    /// The member certificate and the authority's (DER). `session` renews the certificate and lets the member in
    /// without the password; empty where the group needs no account.
    record EnrolOk(byte[] certificate, byte[] authority, String session) implements EnrolMessage {
        public EnrolOk {
            Check.bytes(certificate, "certificate");
            Check.bytes(authority, "authority");
            session = Check.text(session == null ? "" : session, "session", 64);
        }

        /// Without the secret.
        @Override
        public String toString() {
            return "EnrolOk";
        }
    }
}
