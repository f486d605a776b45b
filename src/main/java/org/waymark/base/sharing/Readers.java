package org.waymark.base.sharing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;

/**
 * The one place where it is decided that somebody may be given words: a share goes to the person whom the page named, and to
 * nobody else. The line of the two holds until the words are on disk.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-29-named-reader.md">Decision: the reader whom the page named</a>
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Readers {

    private final ReaderLines lines;

    Readers(ReaderLines lines) {
        this.lines = lines;
    }

    /**
     * For words that go to their author's manager.
     *
     * @param author who shares
     * @param named whom the page named
     * @return that person
     * @throws AnotherReader if that is not the author's manager today
     */
    public ConfirmedReader manager(PersonId author, NamedReader named) {
        if (!lines.hold(author, named.person())) {
            throw new AnotherReader(lines.managerName(author));
        }
        return new ConfirmedReader(named.person());
    }

    /**
     * For words that go to somebody who reports to their author.
     *
     * @param author who shares
     * @param named whom the page named
     * @return that person
     * @throws NoLongerReport if that person does not report to the author today
     */
    public ConfirmedReader report(PersonId author, NamedReader named) {
        if (!lines.hold(named.person(), author)) {
            throw new NoLongerReport(lines.name(named.person()).orElse(""));
        }
        return new ConfirmedReader(named.person());
    }

    /**
     * For words that go to somebody who asked for them by name. Whoever asked for them loses nothing by getting them, so their request is
     * not held.
     *
     * @param named whom the page named
     * @param asksForIt whether that person asks the author for it today
     * @return that person
     * @throws NoLongerAsked if they do not
     */
    public ConfirmedReader asker(NamedReader named, boolean asksForIt) {
        if (!asksForIt) {
            throw new NoLongerAsked(lines.name(named.person()).orElse(""));
        }
        return new ConfirmedReader(named.person());
    }
}
