package potluck.parcel;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A parcel of ours, as it is kept. Immutable.
///
/// @param id the word for it on the wire
/// @param created epoch milliseconds, as `expires`
public record Outgoing(
        long number,
        String id,
        String title,
        List<SentFile> files,
        long created,
        long expires,
        List<Recipient> members) {
    public Outgoing {
        files = List.copyOf(files);
        members = List.copyOf(members);
    }

    /// @param path on this device
    /// @param name how it travels
    /// @param content empty until the file was read
    public record SentFile(String path, List<String> name, long size, String content) {
        public SentFile {
            name = List.copyOf(name);
        }
    }

    /// @param device whom it is for, whoever bears the name later
    /// @param reason why it failed: `CODE: sentence`
    public record Recipient(String user, String device, ParcelState state, String reason) {}

    public long bytes() {
        return files.stream().mapToLong(SentFile::size).sum();
    }

    boolean isRead() {
        return files.stream().noneMatch(file -> file.content().isEmpty());
    }

    Outgoing with(List<SentFile> read) {
        return new Outgoing(number, id, title, read, created, expires, members);
    }

    /// With every member changed so.
    Outgoing each(UnaryOperator<Recipient> change) {
        List<Recipient> changed = members.stream().map(change).collect(Collectors.toList());
        return new Outgoing(number, id, title, files, created, expires, changed);
    }

    /// With the standing of one member.
    Outgoing with(String device, ParcelState state, String reason) {
        return each(member ->
                member.device().equals(device) ? new Recipient(member.user(), device, state, reason) : member);
    }

    /// What nobody answered in time is over.
    Outgoing at(long now) {
        boolean late = now >= expires;
        return each(member -> late && (member.state() == ParcelState.WAITING || member.state() == ParcelState.OFFERED)
                ? new Recipient(member.user(), member.device(), ParcelState.EXPIRED, "")
                : member);
    }

    boolean ended() {
        return members.stream().allMatch(member -> member.state().ended());
    }
}
