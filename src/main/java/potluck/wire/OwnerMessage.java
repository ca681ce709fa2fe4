package potluck.wire;

import java.util.List;

/// Questions of a member whose account is an owner's, to the tracker. The first one on a connection proves the account;
/// its answer says whether it is an owner's.
public sealed interface OwnerMessage extends Control {
    /// Most accounts in one list.
    int MOST_ACCOUNTS = 1000;
    /// Most open invites in one list.
    int MOST_INVITES = 500;
    /// Most addresses of a tracker in one list.
    int MOST_ADDRESSES = 16;

    /// Proves the account with the token of its session.
    record Prove(String session) implements OwnerMessage {
        public Prove {
            session = Check.text(session, "session", 64);
        }

        /// Without the secret.
        @Override
        public String toString() {
            return "Prove";
        }
    }

    /// Asks for a fresh invite that holds so many seconds, for so many devices.
    record Invite(long seconds, int uses) implements OwnerMessage {
        public Invite {
            Check.atLeast(1, seconds, "seconds");
            Check.atLeast(1, uses, "uses");
        }
    }

    /// The invite's link, and the code that stands for it for a while; both end in epoch milliseconds.
    record InviteOk(String link, long expires, String code, long codeExpires) implements OwnerMessage {
        public InviteOk {
            link = Check.text(link, "link");
            Check.atLeast(0, expires, "expires");
            code = Check.text(code, "code", 64);
            Check.atLeast(0, codeExpires, "codeExpires");
        }

        /// Without the secret.
        @Override
        public String toString() {
            return "InviteOk";
        }
    }

    /// Asks where the tracker can be reached, and for the open invites.
    record Hosting() implements OwnerMessage {}

    /// @param addresses `host:port`, best first
    record HostingOk(List<String> addresses, List<OpenInvite> invites) implements OwnerMessage {
        public HostingOk {
            addresses = Check.texts(addresses, MOST_ADDRESSES, 300, "addresses");
            invites = Check.list(invites, MOST_INVITES, "invites");
        }
    }

    /// An invite without its secret; it ends in epoch milliseconds, or when it was used so often.
    record OpenInvite(String id, long expires, int uses, int used) {
        public OpenInvite {
            id = Check.text(id, "id", 64);
            Check.atLeast(0, expires, "expires");
            Check.atLeast(1, uses, "uses");
            Check.atLeast(0, used, "used");
        }
    }

    /// Withdraws an invite.
    record Revoke(String invite) implements OwnerMessage {
        public Revoke {
            invite = Check.text(invite, "invite", 64);
        }
    }

    /// Removes a member from the group.
    record Remove(String user) implements OwnerMessage {
        public Remove {
            user = Check.text(user, "user", 64);
        }
    }

    /// Asks who is joined, and since when.
    record Peers() implements OwnerMessage {}

    record PeersOk(List<Peer> peers) implements OwnerMessage {
        public PeersOk {
            peers = Check.list(peers, TrackerMessage.MOST_ITEMS, "peers");
        }
    }

    /// A member that is joined: since when and last heard when, in epoch milliseconds, and how many files it offers.
    record Peer(String user, String address, String device, long joined, long heard, int files) {
        public Peer {
            user = Check.text(user, "user", 64);
            address = Check.text(address, "address", 300);
            device = Check.hash(device, "device");
            Check.atLeast(0, joined, "joined");
            Check.atLeast(0, heard, "heard");
            Check.atLeast(0, files, "files");
        }
    }

    /// Keeps a member's device out for so many seconds; 0 is until the ban is lifted.
    record Ban(String user, long seconds) implements OwnerMessage {
        public Ban {
            user = Check.text(user, "user", 64);
            Check.atLeast(0, seconds, "seconds");
        }
    }

    /// Lifts a ban.
    record Lift(String user) implements OwnerMessage {
        public Lift {
            user = Check.text(user, "user", 64);
        }
    }

    /// Asks who is kept out.
    record Bans() implements OwnerMessage {}

    record BansOk(List<Banned> bans) implements OwnerMessage {
        public BansOk {
            bans = Check.list(bans, TrackerMessage.MOST_ITEMS, "bans");
        }
    }

    /// A device that is kept out until then, in epoch milliseconds.
    record Banned(String user, String device, long until) {
        public Banned {
            user = Check.text(user, "user", 64);
            device = Check.hash(device, "device");
            Check.atLeast(0, until, "until");
        }
    }

    /// Asks for all accounts.
    record Accounts() implements OwnerMessage {}

    record AccountsOk(boolean required, List<Entry> accounts) implements OwnerMessage {
        public AccountsOk {
            accounts = Check.list(accounts, MOST_ACCOUNTS, "accounts");
        }
    }

    /// @param role `OWNER` or `MEMBER`
    record Entry(String user, String role) {
        public Entry {
            user = Check.text(user, "user", 64);
            role = Check.name(role, "role");
        }
    }

    /// Whether joining takes an account.
    record Require(boolean required) implements OwnerMessage {}

    /// Makes an account.
    ///
    /// @param role `OWNER` or `MEMBER`
    record Add(String user, String password, String role) implements OwnerMessage {
        public Add {
            user = Check.text(user, "user", 64);
            password = Check.text(password, "password", EnrolMessage.Login.LONGEST);
            role = Check.name(role, "role");
        }

        /// Without the secret.
        @Override
        public String toString() {
            return "Add[" + user + "]";
        }
    }

    /// Gives an account another password.
    record Password(String user, String password) implements OwnerMessage {
        public Password {
            user = Check.text(user, "user", 64);
            password = Check.text(password, "password", EnrolMessage.Login.LONGEST);
        }

        /// Without the secret.
        @Override
        public String toString() {
            return "Password[" + user + "]";
        }
    }

    /// Gives an account another role.
    record Role(String user, String role) implements OwnerMessage {
        public Role {
            user = Check.text(user, "user", 64);
            role = Check.name(role, "role");
        }
    }

    /// Removes an account.
    record Drop(String user) implements OwnerMessage {
        public Drop {
            user = Check.text(user, "user", 64);
        }
    }
}
