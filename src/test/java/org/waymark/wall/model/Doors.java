package org.waymark.wall.model;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.identity.signon.SignOnOfProvider;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.provisioning.ProviderOfPeople;
import org.waymark.provisioning.ProviderOfPeople.Done;
import org.waymark.testing.TestPeople;

/** The doors by which programs and people come in from outside: a provider that keeps people, invitations, and sign-on. */
final class Doors {

    private final Function<Who, PersonId> persons;
    private final People directory;
    private final TestPeople testPeople;
    private final AutowireCapableBeanFactory beans;

    /** What the provider's people are called here. */
    private final Map<Who, String> sent = new EnumMap<>(Who.class);

    private final Set<Who> joined = EnumSet.noneOf(Who.class);
    private final Set<String> surprises = new TreeSet<>();
    private @Nullable ProviderOfPeople provider;
    private @Nullable SignOnOfProvider signOn;
    private int refusals;

    Doors(Function<Who, PersonId> persons, People directory, TestPeople testPeople, AutowireCapableBeanFactory beans) {
        this.persons = persons;
        this.directory = directory;
        this.testPeople = testPeople;
        this.beans = beans;
    }

    /** How often somebody was refused who had to be. */
    int refusals() {
        return refusals;
    }

    // ------------------------------------------------------------------------------------------------- by a provider

    /** Not that of somebody who has left and whose address somebody else has now. */
    boolean hasAddress(Who who) {
        return email(who).endsWith("@example.org");
    }

    void send(Who who, boolean isPossible) {
        Done outcome = provider().sends(name(who), email(who), called(who));
        decided(outcome, isPossible);
        if (isPossible) {
            sent.put(who, outcome.id());
        }
    }

    private void decided(Done outcome, boolean isPossible) {
        if (outcome.isDone() != isPossible) {
            surprises.add(isPossible ? "a provider was refused" : "a provider was not refused");
        }
        if (!isPossible) {
            refusals++;
        }
    }

    /** What was done at a door although it should have been refused, or the other way round. */
    Set<String> surprises() {
        return surprises;
    }

    /** Of the history, as providers know people by a name of their own. */
    private String called(Who who) {
        return "called-" + persons.apply(who);
    }

    private String name(Who who) {
        return reference(who).name();
    }

    void changeManagerByProvider(Who report, Who manager, boolean isPossible) {
        decided(changed(report, ProviderOfPeople.managedBy(called(manager))), isPossible);
    }

    void takeManagerByProvider(Who report) {
        decided(changed(report, ProviderOfPeople.managedByNobody()), true);
    }

    void renameByProvider(Who who, Who like) {
        decided(changed(who, ProviderOfPeople.named(name(like))), true);
    }

    void disable(Who who) {
        decided(changed(who, ProviderOfPeople.disabled()), true);
    }

    void enable(Who who) {
        decided(changed(who, ProviderOfPeople.enabled()), true);
    }

    void deleteAtProvider(Who who) {
        decided(provider().deletes(id(who)), true);
    }

    void changeByAnotherProvider(Who who) {
        decided(
                new Done(
                        provider().isAnythingDoneByAnother(id(who), name(who), email(who), called(who) + "-elsewhere"),
                        ""),
                false);
    }

    private Done changed(Who who, String operation) {
        return provider().changes(id(who), operation);
    }

    private String id(Who who) {
        return Objects.requireNonNull(sent.get(who));
    }

    private ProviderOfPeople provider() {
        ProviderOfPeople known = provider == null ? beans.createBean(ProviderOfPeople.class) : provider;
        provider = known;
        return known;
    }

    // ------------------------------------------------------------------------------------------------- ways in

    /** By a link that an administrator asked for. */
    void comeByInvitation(Who who) {
        testPeople.link(persons.apply(who));
        testPeople.password(persons.apply(who), "a password of theirs");
    }

    void comeBySignOn(Who who) {
        if (signOn().comesIn(called(who), email(who))) {
            joined.add(who);
        } else {
            refusals++;
        }
    }

    /** What a provider says of them that is not theirs to say: an address that nobody verified, and roles that nobody released. */
    void forge(Who who) {
        if (signOn().isLetInByForgery(called(who), email(who)) && !joined.contains(who)) {
            surprises.add("somebody came in by a forgery");
        }
        refusals++;
    }

    /** With an account goes how a provider knows its person. */
    void isErased(Who who) {
        joined.remove(who);
    }

    /** By what a provider calls them, if they came in by it. */
    Set<String> recognized(Who who) {
        return joined.contains(who) ? Set.of(called(who)) : Set.of();
    }

    private SignOnOfProvider signOn() {
        SignOnOfProvider known = signOn == null ? beans.createBean(SignOnOfProvider.class) : signOn;
        signOn = known;
        return known;
    }

    private String email(Who who) {
        return reference(who).email();
    }

    private PersonReference reference(Who who) {
        return RunAs.operator(() -> directory.find(persons.apply(who))).orElseThrow();
    }
}
