package potluck.tracker;

import java.time.InstantSource;

class MemoryMemberTableTest extends MemberTableContract {
    @Override
    MemberTable create(InstantSource clock) {
        return new MemoryMemberTable(clock);
    }
}
