package org.waymark.reflection.question;

import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.organization.People;

/**
 * Which questions of the bank somebody was asked before, as far as the viewer may know. Which questions stand in a
 * reflection is its author's own choice, and a question that a manager is no longer offered would tell them of it. So a
 * manager's answer is made of what they proposed themselves, of what is to be swapped, and of what is shared with them.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class AskedQuestions {

    private final AskedQuestionStore store;
    private final People people;
    private final CurrentUser currentUser;

    AskedQuestions(AskedQuestionStore store, People people, CurrentUser currentUser) {
        this.store = store;
        this.people = people;
        this.currentUser = currentUser;
    }

    /**
     * What the viewer was ever asked: in their reflections, set aside or not, in proposals, taken up or not, and in swaps.
     *
     * @return ids of questions
     */
    @ForEmployees
    public Set<String> mine() {
        return store.findOf(currentUser.require());
    }

    /**
     * What a direct report was asked, as far as the viewer knows. It is the same whatever that person writes, chooses or
     * sets aside, until they share it.
     *
     * @param report who
     * @return ids of questions
     * @throws AccessDeniedException if the viewer is not that person's manager today
     */
    @ForEmployees
    public Set<String> of(PersonId report) {
        PersonId manager = currentUser.require();
        if (!people.isManagedBy(report, manager)) {
            throw new AccessDeniedException("Not a direct report of the viewer");
        }
        return store.findBetween(report, manager);
    }
}
