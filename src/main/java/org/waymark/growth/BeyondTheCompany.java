package org.waymark.growth;

import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.sharing.ContentDetail;
import org.waymark.sharing.ContentDetails;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.Sharing;

/**
 * What people think about a life beyond the company: theirs alone until they share it, in full or as a topic, with the
 * manager of that day and nobody else.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-23-two-walls.md">Decision: two walls</a>
 */
@Service
@DeniedByDefault
@Transactional
public class BeyondTheCompany {

    /** The longest text, in characters. */
    public static final int LONGEST = 10_000;

    private static final ContentRef MINE = GrowthContent.BEYOND.one();

    private final Sharing sharing;
    private final ContentDetails details;

    BeyondTheCompany(Sharing sharing, ContentDetails details) {
        this.sharing = sharing;
        this.details = details;
    }

    /**
     * What the viewer has written.
     *
     * @return with empty texts if they have not yet
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public ContentDetail mine() {
        return details.mine(MINE);
    }

    /**
     * Whether the viewer has written to one of the questions.
     *
     * @param question which
     * @return also if that does not open any more
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public boolean isWritten(BeyondQuestion question) {
        OwnContent.Text text = sharing.mine(MINE).text(question.text());
        return text.lost() || !text.words().isEmpty();
    }

    /**
     * Saves what the viewer writes. When this returns the words are on disk, sealed. What was shared before stays as it was
     * shared.
     *
     * @param question to which question
     * @param words all of them
     * @param basedOn the {@link ContentDetail.Text#revision} that the author had before their eyes, or negative to write over
     *     whatever is there
     * @return the new revision; empty if another window has saved since, in which case nothing is overwritten
     * @throws IllegalArgumentException if there are more than {@value #LONGEST} characters
     */
    @ForEmployees
    public OptionalInt save(BeyondQuestion question, String words, int basedOn) {
        return sharing.save(MINE, question.text(), words, basedOn);
    }

    /**
     * Lets today's manager read the texts as they are now: a first share, an update, or more than the topic.
     *
     * @param named whom the page named as the reader
     * @throws IllegalStateException if nothing was written, or if something written does not open any more
     * @throws AnotherReader if whom the page named is not the viewer's manager today
     */
    @ForEmployees
    public void share(NamedReader named) {
        sharing.share(MINE, named);
    }

    /**
     * Tells today's manager that one would like to talk about a life beyond the company, and takes shared words away again.
     *
     * @param named whom the page named as the reader
     * @throws AnotherReader if that is not the viewer's manager today
     */
    @ForEmployees
    public void shareTopic(NamedReader named) {
        sharing.shareTopic(MINE, named);
    }

    /**
     * Takes it away from the manager at once. What was written stays.
     *
     * @return for {@link #putBack}; empty if it was not shared, or if that line has ended
     */
    @ForEmployees
    public Optional<Withdrawn> withdraw() {
        return sharing.withdraw(MINE);
    }

    /**
     * Undoes that the viewer withdrew it a moment ago.
     *
     * @param withdrawn what was withdrawn
     * @param named whom the page named: who could read it
     * @return as {@link Sharing#putBack}
     * @throws AnotherReader if its reader is not the viewer's manager any more
     */
    @ForEmployees
    public boolean putBack(Withdrawn withdrawn, NamedReader named) {
        return sharing.putBack(withdrawn, named);
    }
}
