package org.waymark.wall.model;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of the model about a provider that keeps people: whom it has sent, and who waits for a manager whom it has not sent yet. What it
 * says of lines, leaving and coming back is as if somebody did it by hand.
 */
final class Provided {

    private final Planned.Company company;
    private final Set<Who> kept = EnumSet.noneOf(Who.class);
    /** Whom it had sent and wants to hear of no more. */
    private final Set<Who> gone = EnumSet.noneOf(Who.class);
    /** By those who wait. */
    private final Map<Who, Who> awaited = new EnumMap<>(Who.class);

    Provided(Planned.Company company) {
        this.company = company;
    }

    boolean isKept(Who who) {
        return kept.contains(who);
    }

    boolean wasKept(Who who) {
        return gone.contains(who);
    }

    /** Somebody is sent: whoever works here, or had been sent before. Those who waited for them as their manager wait no more. */
    void keep(Who who) {
        kept.add(who);
        gone.remove(who);
        if (company.hasLeft(who)) {
            company.comeBack(who);
        }
        for (Who report : Who.values()) {
            if (awaited.get(report) == who && isKept(report)) {
                awaited.remove(report);
                if (company.mayManage(who, report)) {
                    company.changeManager(report, who);
                }
            }
        }
    }

    void delete(Who who) {
        kept.remove(who);
        gone.add(who);
    }

    /** Whether it can be said of somebody: whom it has not sent yet is waited for, and nobody reports in a circle. */
    boolean mayManage(Who manager, Who report) {
        return !isKept(manager) || company.mayManage(manager, report);
    }

    /** The line of today goes on until whoever is to be the manager has been sent. */
    void changeManager(Who report, Who manager) {
        if (isKept(manager)) {
            awaited.remove(report);
            company.changeManager(report, manager);
        } else {
            awaited.put(report, manager);
        }
    }

    /** It takes away what it can know of: a manager whom it has sent, or one who is waited for. */
    void takeManager(Who report, @Nullable Who today) {
        if (awaited.remove(report) != null || (today != null && isKept(today))) {
            company.changeManager(report, null);
        }
    }
}
