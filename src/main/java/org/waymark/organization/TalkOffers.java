package org.waymark.organization;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.security.ForEverybody;

/** Who offered colleagues to talk about the role they hold. */
@Service
@DeniedByDefault
@Transactional
public class TalkOffers {

    private final TalkOfferRepository offers;
    private final PersonRepository people;
    private final CurrentUser currentUser;
    private final Clock clock;

    TalkOffers(TalkOfferRepository offers, PersonRepository people, CurrentUser currentUser, Clock clock) {
        this.offers = offers;
        this.people = people;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Those who hold a role and offered to talk about it.
     *
     * @param role address of the role
     * @return by name, the viewer among them if they offered it
     */
    @ForEverybody
    @Transactional(readOnly = true)
    public List<PersonReference> colleagues(String role) {
        return offers.findColleagues(role);
    }

    /**
     * Offers to talk about the role that the viewer holds. Their name and mail address show beside it until they take the
     * offer back or hold another role.
     *
     * @param role address of the role
     * @throws IllegalArgumentException if the viewer does not hold that role
     */
    @ForEmployees
    public void offer(String role) {
        PersonId viewer = currentUser.require();
        boolean isHeld = people.findReference(viewer.value())
                .filter(person -> role.equals(person.roleAddress()))
                .isPresent();
        if (!isHeld) {
            throw new IllegalArgumentException("Only who holds a role offers to talk about it");
        }
        offers.offer(viewer.value(), role, clock.instant());
    }

    /** Takes the viewer's offer back; without one nothing happens. */
    @ForEmployees
    public void takeBack() {
        offers.takeBack(currentUser.require().value());
    }
}
