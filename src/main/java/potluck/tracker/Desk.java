package potluck.tracker;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import potluck.identity.DeviceId;
import potluck.identity.Issued;
import potluck.identity.Role;
import potluck.identity.UserName;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.tracker.Registry.Page;
import potluck.wire.CommonMessage.Done;
import potluck.wire.Control;
import potluck.wire.OwnerMessage;
import potluck.wire.TrackerMessage;
import potluck.wire.TrackerMessage.ClockOk;
import potluck.wire.TrackerMessage.DialBackOk;
import potluck.wire.TrackerMessage.FilesPage;
import potluck.wire.TrackerMessage.FilesPut;
import potluck.wire.TrackerMessage.GroupInfoOk;
import potluck.wire.TrackerMessage.Holding;
import potluck.wire.TrackerMessage.Join;
import potluck.wire.TrackerMessage.JoinOk;
import potluck.wire.TrackerMessage.Member;
import potluck.wire.TrackerMessage.RenewOk;
import potluck.wire.WireFault;

/// Where members put their questions to the tracker. Any thread; what is shared is in the tables.
final class Desk {
    private final Charter charter;
    private final NameStore names;
    private final BanStore bans;
    private final MemberTable members;
    private final Registry registry;
    private final MemberLinks links;
    private final DialBack dialBack;
    private final Runnable changed;
    private final Log log;
    private volatile OwnerService owners = question -> {
        throw Failure.of(TrackerFault.OWNERS_ONLY);
    };

    /// @param changed told after each change
    Desk(
            Charter charter,
            Ledger ledger,
            TrackerTables tables,
            MemberLinks links,
            DialBack dialBack,
            Runnable changed,
            Log log) {
        this.charter = charter;
        this.names = ledger.names();
        this.bans = ledger.bans();
        this.members = tables.members();
        this.registry = tables.registry();
        this.links = links;
        this.dialBack = dialBack;
        this.changed = changed;
        this.log = log;
    }

    Control answer(MemberLink who, TrackerMessage question) throws IOException {
        bans.require(who.device());
        boolean present = members.renew(who.device(), who.epoch());
        return switch (question) {
            case Join join -> join(who, join);
            case TrackerMessage.Leave _ -> leave(who);
            case TrackerMessage.GroupInfo _ -> groupInfo();
            case FilesPut change -> put(who, present, change);
            case TrackerMessage.FilesList(String user, String cursor) -> list(user, cursor);
            case TrackerMessage.FilesSearch(String query, String cursor) -> page(registry.search(query, cursor));
            case TrackerMessage.Holders(String content, String name) ->
                page(new Page(content.isEmpty() ? registry.named(name) : registry.withContent(content), ""));
            case TrackerMessage.Renew renew -> renew(who, renew);
            case TrackerMessage.Clock _ -> new ClockOk(who.time());
            case TrackerMessage.DialBack _ -> dialBack(who);
            case JoinOk _,
                    GroupInfoOk _,
                    FilesPage _,
                    RenewOk _,
                    ClockOk _,
                    DialBackOk _,
                    TrackerMessage.MembersChanged _,
                    TrackerMessage.FilesChanged _,
                    TrackerMessage.Revoked _,
                    TrackerMessage.Banned _,
                    TrackerMessage.Moved _ -> throw Failure.of(WireFault.FORBIDDEN, "an answer for a question");
        };
    }

    /// What an owner asks; its account is looked at every time, for it may have changed.
    Control answer(MemberLink who, OwnerMessage question) throws IOException {
        bans.require(who.device());
        if (!charter.accounts().isOwner(UserName.parse(who.user()), who.session())) {
            throw Failure.of(TrackerFault.OWNERS_ONLY);
        }
        if (question instanceof OwnerMessage.Prove) {
            return new Done();
        }
        log.info(who.user(), "asks as an owner: {}", question.getClass().getSimpleName());
        return owners.answer(question);
    }

    /// From now on this does what owners ask.
    void serve(OwnerService service) {
        owners = service;
    }

    /// The connection has ended: the member and its files go with it, unless a newer one has taken its place.
    void gone(MemberLink who, @Nullable IOException why) {
        links.remove(who);
        String reason = why == null ? "" : ": " + Failure.coded(why);
        log.info(who.user(), "disconnected{}", reason);
        takeOut(who);
    }

    /// Takes out everyone who has been silent for a lease.
    void sweep() {
        for (Member silent : members.expire()) {
            DeviceId device = new DeviceId(silent.device());
            log.warn(silent.user(), "silent for {} s, taken out", MemberTable.LEASE.toSeconds());
            registry.withdraw(device);
            links.end(device, Failure.of(TrackerFault.NOT_JOINED));
            changed.run();
        }
    }

    private JoinOk join(MemberLink who, Join join) throws IOException {
        if (join.port() < 1) {
            throw Failure.of(TrackerFault.BAD_PORT, join.port());
        }
        names.claim(UserName.parse(who.user()), who.device());
        Member member = new Member(who.user(), who.device().hex(), who.host(), join.port(), false);
        members.join(member, join.epoch());
        if (who.epoch() < 0) {
            registry.withdraw(who.device());
        }
        who.joined(join.epoch());
        links.endOlder(who.device(), join.epoch(), Failure.of(TrackerFault.STALE));
        log.info(who.user(), "joined, listens at {}:{}", who.host(), join.port());
        changed.run();
        dialBack.check(member);
        if (!who.isOpen()) {
            // It broke while it joined, and `gone` may have come too early to notice.
            takeOut(who);
        }
        return new JoinOk((int) MemberTable.LEASE.toSeconds(), members.roster().version(), who.host());
    }

    private Done leave(MemberLink who) {
        if (takeOut(who)) {
            log.info(who.user(), "left");
        }
        who.left();
        return new Done();
    }

    private boolean takeOut(MemberLink who) {
        boolean wasHere = members.leave(who.device(), who.epoch());
        if (wasHere) {
            registry.withdraw(who.device());
            changed.run();
        }
        return wasHere;
    }

    private GroupInfoOk groupInfo() {
        Roster roster = members.roster();
        List<String> revoked =
                charter.membership().revoked().stream().map(DeviceId::hex).toList();
        List<String> banned =
                bans.list().stream().map(ban -> ban.device().hex()).toList();
        return new GroupInfoOk(
                charter.authority().name(), roster.version(), registry.changes(), roster.members(), revoked, banned);
    }

    /// To no other place than the one where everybody dials the asker anyway.
    private DialBackOk dialBack(MemberLink who) throws IOException {
        Member member =
                members.roster().device(who.device().hex()).orElseThrow(() -> Failure.of(TrackerFault.NOT_JOINED));
        return new DialBackOk(member.host(), member.port(), dialBack.now(member));
    }

    private Done put(MemberLink who, boolean present, FilesPut change) throws Failure {
        if (!present) {
            throw Failure.of(TrackerFault.NOT_JOINED);
        }
        registry.put(who.device(), change);
        changed.run();
        return new Done();
    }

    private FilesPage list(String user, String cursor) throws Failure {
        if (user.isEmpty()) {
            return page(registry.list(Optional.empty(), cursor));
        }
        Optional<DeviceId> holder = members.roster().user(user).map(member -> new DeviceId(member.device()));
        return holder.isEmpty() ? new FilesPage(List.of(), "") : page(registry.list(holder, cursor));
    }

    private FilesPage page(Page page) {
        Map<String, Member> here = new HashMap<>();
        members.roster().members().forEach(member -> here.put(member.device(), member));
        List<Holding> items = page.items().stream()
                .flatMap(offered -> Stream.ofNullable(here.get(offered.holder().hex()))
                        .map(member -> new Holding(member, offered.offer())))
                .toList();
        return new FilesPage(items, page.next());
    }

    private RenewOk renew(MemberLink who, TrackerMessage.Renew wish) throws IOException {
        if (who.credentials().role() != Role.TRACKER) {
            charter.accounts().renew(UserName.parse(who.user()), wish.session());
        }
        Issued issued = charter.authority().renew(wish.csr(), who.credentials());
        log.info(who.user(), "certificate renewed");
        return new RenewOk(issued.certificate());
    }
}
