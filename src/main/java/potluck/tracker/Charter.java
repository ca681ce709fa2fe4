package potluck.tracker;

import potluck.identity.AccountPolicy;
import potluck.identity.GroupAuthority;
import potluck.identity.Invites;
import potluck.identity.Membership;

/// What entitles a device to be its group's tracker.
public record Charter(GroupAuthority authority, Membership membership, Invites invites, AccountPolicy accounts) {}
