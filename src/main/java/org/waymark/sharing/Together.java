package org.waymark.sharing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.NoLongerReport;

/**
 * What the two people of a line write about each other and open together, of a kind that is for {@link Audience#BOTH both}: neither reads the
 * other before both have shared. All things belong together whose subjects begin alike, up to the first slash. Each is written through
 * {@link Sharing}.
 */
@Service
@DeniedByDefault
@Transactional
public class Together {

    /**
     * That one of two people has shared their side.
     *
     * @param author who has
     * @param reader the other one
     * @param what of what, as its subjects begin
     * @param at when
     * @param isOpened whether the other one has as well
     */
    public record Ready(PersonId author, PersonId reader, String what, Instant at, boolean isOpened) {}

    private final Sharing sharing;
    private final OwnRows rows;
    private final SharedStore shares;
    private final CurrentUser currentUser;

    Together(Sharing sharing, OwnRows rows, SharedStore shares, CurrentUser currentUser) {
        this.sharing = sharing;
        this.rows = rows;
        this.shares = shares;
        this.currentUser = currentUser;
    }

    /** What a subject begins with, which is what is opened together. */
    static String what(String subject) {
        int slash = subject.indexOf('/');
        return slash < 0 ? subject : subject.substring(0, slash);
    }

    /**
     * Who has shared their side of what, of which the viewer is one. Whether somebody has written nobody learns.
     *
     * @param kind of which kind
     * @return in no order
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<Ready> ready(ContentKind kind) {
        return shares.findReady(kind, viewer()).stream()
                .map(ready -> new Ready(ready.author(), ready.reader(), ready.what(), ready.at(), ready.isOpened()))
                .toList();
    }

    /**
     * Shares all that the viewer has written of it. The other one reads it as soon as both have shared, and not before. Nothing happens to a
     * side that is shared once both are: whoever wants to say more talks about it, or takes theirs back first.
     *
     * @param kind of which kind
     * @param subjects what of that kind, all of which begin alike
     * @param named whom the page named as the other one
     * @throws IllegalStateException if nothing was written, or if something written does not open any more
     * @throws AnotherReader if that was the viewer's manager and is not today
     * @throws NoLongerReport if that does not report to the viewer today
     */
    @ForEmployees
    public void share(ContentKind kind, Collection<String> subjects, NamedReader named) {
        if (shares.findReady(kind, viewer()).stream()
                .anyMatch(ready -> ready.author().equals(viewer())
                        && ready.reader().equals(named.person())
                        && ready.isOpened()
                        && subjects.stream().allMatch(subject -> what(subject).equals(ready.what())))) {
            return;
        }
        List<ContentRef> written = rows.find(viewer(), kind, named.person(), subjects).stream()
                .map(OwnRows.Row::content)
                .filter(content -> !content.isEmpty())
                .map(content -> kind.on(content.subject()).about(named.person()))
                .toList();
        if (written.isEmpty()) {
            throw new IllegalStateException("There is nothing to share yet");
        }
        written.forEach(ref -> sharing.share(ref, named));
    }

    /**
     * Takes the viewer's side back at once; what was written stays. If both had shared, neither reads the other any more.
     *
     * @param kind of which kind
     * @param subjects what of that kind
     * @param other the other one
     */
    @ForEmployees
    public void takeBack(ContentKind kind, Collection<String> subjects, PersonId other) {
        subjects.forEach(subject -> sharing.withdraw(kind.on(subject).about(other)));
    }

    /**
     * What the viewer has written of it.
     *
     * @param kind of which kind
     * @param subjects what of that kind
     * @param other the other one, whom it is about
     * @return by subject, without those of which they never wrote any
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Map<String, OwnContent> mine(ContentKind kind, Collection<String> subjects, PersonId other) {
        return sharing.mine(kind, subjects, other);
    }

    /**
     * Opens the side of the other one, which is empty before both have shared. That the viewer now has it before their eyes is noted.
     *
     * @param kind of which kind
     * @param what of what, as its subjects begin
     * @param other the other one
     * @return by subject
     */
    @ForEmployees
    public Map<String, SharedContent> open(ContentKind kind, String what, PersonId other) {
        return sharing.opened(kind, shares.findTogether(kind, other, viewer(), what)).stream()
                .collect(Collectors.toMap(SharedContent::subject, Function.identity()));
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
