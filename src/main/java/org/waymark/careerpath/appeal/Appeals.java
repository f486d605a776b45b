package org.waymark.careerpath.appeal;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.security.ForEverybody;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.appeal.AppealDetail.ShareDetail;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.Sharing;

/**
 * Whether roles appeal to people: theirs alone until they share it, with the manager of that day and nobody else.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-23-two-walls.md">Decision: two walls</a>
 */
@Service
@DeniedByDefault
@Transactional
public class Appeals {

    /** The longest text, in characters. */
    public static final int LONGEST = 4_000;

    private final Sharing sharing;
    private final CareerPaths ladders;
    private final People people;
    private final CurrentUser currentUser;

    Appeals(Sharing sharing, CareerPaths ladders, People people, CurrentUser currentUser) {
        this.sharing = sharing;
        this.ladders = ladders;
        this.people = people;
        this.currentUser = currentUser;
    }

    /**
     * A role with whether it appeals to the viewer, read at once for the page that shows both.
     *
     * @param role address of the role
     * @return empty if there is no such role
     */
    @ForEverybody
    @Transactional(readOnly = true)
    public Optional<RoleWithAppeal> role(String role) {
        return ladders.role(role)
                .map(detail -> new RoleWithAppeal(
                        detail, currentUser.find().map(viewer -> mine(role)).orElse(null)));
    }

    /**
     * Whether a role appeals to the viewer.
     *
     * @param role address of the role
     * @return with nothing chosen and nothing written if they have not said yet
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public AppealDetail mine(String role) {
        @Nullable
        PersonReference manager = people.managerOf(currentUser.require()).orElse(null);
        OwnContent mine = sharing.mine(appeal(role));
        OwnContent.Text choice = mine.text(AppealContent.CHOICE);
        OwnContent.Text words = mine.text(AppealContent.WORDS);
        return new AppealDetail(
                choice.words().isEmpty() ? null : AppealChoice.valueOf(choice.words()),
                words.words(),
                choice.lost() || words.lost(),
                words.revision(),
                manager,
                share(mine, manager));
    }

    /**
     * Keeps what the viewer chose. What was shared before stays as it was shared.
     *
     * @param role address of the role
     * @param choice what they chose
     * @throws IllegalArgumentException if there is no such role
     */
    @ForEmployees
    public void choose(String role, AppealChoice choice) {
        sharing.save(appeal(role), AppealContent.CHOICE, choice.name(), -1);
    }

    /**
     * Saves what the viewer writes. When this returns the words are on disk, sealed.
     *
     * @param role address of the role
     * @param words all of them
     * @param basedOn the {@link AppealDetail#wordsRevision} that the author had before their eyes, or negative to write
     *     over whatever is there
     * @return the new revision; empty if another window has saved since, in which case nothing is overwritten
     * @throws IllegalArgumentException if there is no such role, or for more than {@value #LONGEST} characters
     */
    @ForEmployees
    public OptionalInt saveWords(String role, String words, int basedOn) {
        return sharing.save(appeal(role), AppealContent.WORDS, words, basedOn);
    }

    /**
     * Lets today's manager read it as it is now: a first share or an update.
     *
     * @param role address of the role
     * @param named whom the page named as the reader
     * @throws IllegalStateException if nothing was chosen or written
     * @throws AnotherReader if whom the page named is not the viewer's manager today
     */
    @ForEmployees
    public void share(String role, NamedReader named) {
        sharing.share(appeal(role), named);
    }

    /**
     * Takes it away from the manager at once. What was chosen and written stays.
     *
     * @param role address of the role
     */
    @ForEmployees
    public Optional<Withdrawn> withdraw(String role) {
        return sharing.withdraw(appeal(role));
    }

    /**
     * Undoes that the viewer withdrew it a moment ago: its reader reads the version that they read before, of the same day.
     *
     * @param withdrawn what was withdrawn
     * @param named whom the page named: who could read it
     * @return false if it is too late, if it was shared anew since, or if its words were erased; nothing changes then
     * @throws AnotherReader if its reader is not the viewer's manager any more
     */
    @ForEmployees
    public boolean putBack(Withdrawn withdrawn, NamedReader named) {
        return sharing.putBack(withdrawn, named);
    }

    private static @Nullable ShareDetail share(OwnContent mine, @Nullable PersonReference manager) {
        OwnContent.@Nullable Share share = mine.share();
        return share == null
                ? null
                // A share in force is one with today's manager.
                : new ShareDetail(
                        manager == null ? "" : manager.called(),
                        share.since(),
                        share.changedSince(),
                        mine.openings().stream()
                                .filter(opening -> opening.reader().equals(share.reader()))
                                .map(OwnContent.Opening::at)
                                .findFirst()
                                .orElse(null));
    }

    private static ContentRef appeal(String role) {
        return AppealContent.KIND.on(role);
    }
}
