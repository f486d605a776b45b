package org.waymark.audit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForAdministrators;
import org.waymark.base.security.ForEmployees;

/** Who changed what. It is only read here: the database writes it, in the transaction of each change. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class AuditTrail {

    /** How many entries about their own account somebody is shown at once. */
    static final int OWN_ENTRIES = 8;

    private final AuditEntries entries;
    private final CurrentUser currentUser;

    AuditTrail(AuditEntries entries, CurrentUser currentUser) {
        this.entries = entries;
        this.currentUser = currentUser;
    }

    /**
     * Lists entries.
     *
     * @param filter which
     * @param before number of an entry to begin below, {@link Long#MAX_VALUE} for the newest
     * @param limit how many to return at the most, positive
     * @return the newest first
     */
    @ForAdministrators
    public List<AuditEntry> list(AuditFilter filter, long before, int limit) {
        return entries.find(filter, before, limit);
    }

    /**
     * Counts what {@link #list} lists.
     *
     * @param filter which
     * @return how many
     */
    @ForAdministrators
    public int count(AuditFilter filter) {
        return entries.count(filter);
    }

    /**
     * Goes through the whole trail, and says whether each entry follows from the one before it.
     *
     * @param expected the hash of an entry that is known to have been there, kept elsewhere; null for none. Without it nobody
     *     can tell that the newest entries were cut off
     * @return what came of it
     */
    @ForAdministrators
    public AuditCheck check(@Nullable String expected) {
        AuditChain chain = new AuditChain(expected);
        entries.forEach(chain::follow);
        return chain.check();
    }

    /**
     * The sign-in links that were asked for and made for the viewer, who saw them, and their use.
     *
     * @return the newest first, at most {@value #OWN_ENTRIES}
     */
    @ForEmployees
    public List<AuditEntry> ownLinks() {
        return about(Set.of(
                AuditKind.LINK_ASKED,
                AuditKind.LINK_SENT,
                AuditKind.LINK_RELEASED,
                AuditKind.LINK_SHOWN,
                AuditKind.LINK_MADE,
                AuditKind.LINK_USED));
    }

    /**
     * When a remembered device of the viewer's was used by two.
     *
     * @return the newest first, at most {@value #OWN_ENTRIES}
     */
    @ForEmployees
    public List<AuditEntry> ownMisusedDevices() {
        return about(Set.of(AuditKind.DEVICE_MISUSED));
    }

    private List<AuditEntry> about(Set<AuditKind> kinds) {
        return entries.findAbout(currentUser.require(), kinds, OWN_ENTRIES);
    }
}
