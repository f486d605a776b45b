package org.waymark.provisioning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.identity.Accounts;
import org.waymark.organization.KnownPerson.Facts;
import org.waymark.organization.PeopleRecords;
import org.waymark.organization.PeopleRecords.Candidate;
import org.waymark.organization.PersonNames;
import org.waymark.organization.TrustedRoles;
import org.waymark.provisioning.KeptPerson.ManagerSaid;

/**
 * What becomes of people as a source wants it. Whom it means it tells by an id, else by the address of somebody who works here and whom
 * nobody else keeps; a name that has nothing of theirs is somebody else. Nobody becomes another person, whatever a source says.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-scim.md">Decision: SCIM</a>
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Enrolment {

    private final KeptPeople kept;
    private final PeopleRecords records;
    private final Accounts accounts;
    private final TrustedRoles roles;

    Enrolment(KeptPeople kept, PeopleRecords records, Accounts accounts, TrustedRoles roles) {
        this.kept = kept;
        this.records = records;
        this.accounts = accounts;
        this.roles = roles;
    }

    /** Somebody is here: new, adopted, or back. */
    KeptPerson come(Source source, Wanted wanted) {
        if (kept.findByUserName(source.id(), wanted.said().userName()).isPresent()) {
            throw Refusal.taken("user name");
        }
        Optional<KeptPerson> before = before(source, wanted);
        Optional<Candidate> meant = before.isPresent()
                ? before.map(one -> new Candidate(one.person(), one.employeeNumber(), one.name(), one.hasLeft()))
                : told(wanted);
        meant.ifPresent(candidate -> requireSame(candidate, wanted));
        if (before.isEmpty() && meant.isPresent()) {
            before = ownGone(source, meant.get());
        }
        Optional<Candidate> person = meant.isPresent() ? meant : beside(wanted);
        boolean comesBack = person.filter(Candidate::hasLeft).isPresent();
        PersonId written = write(person.map(Candidate::id).orElse(null), comesBack, wanted, true);
        UUID id = before.map(one -> {
                    kept.change(one.id(), wanted.said());
                    return one.id();
                })
                .orElseGet(() -> kept.add(source.id(), written, wanted.said()));
        settle(source, id, written, wanted);
        return require(source, id);
    }

    /** Somebody is otherwise from now on. */
    KeptPerson change(Source source, KeptPerson before, Wanted wanted) {
        Optional<KeptPerson> sameName =
                kept.findByUserName(source.id(), wanted.said().userName());
        if (sameName.isPresent() && !sameName.get().id().equals(before.id())) {
            throw Refusal.taken("user name");
        }
        String externalId = wanted.said().externalId();
        if (externalId != null
                && kept.findByExternalId(source.id(), externalId)
                        .filter(one -> !one.id().equals(before.id()))
                        .isPresent()) {
            throw Refusal.taken("external id");
        }
        if (isSame(source, before, wanted)) {
            return before;
        }
        if (before.hasLeft()) {
            // An account of the provider that is given to somebody new must not bring them back as whoever had it.
            requireSame(new Candidate(before.person(), before.employeeNumber(), before.name(), true), wanted);
        }
        boolean comesBack = before.hasLeft() && Boolean.TRUE.equals(wanted.active());
        write(before.person(), comesBack, wanted, false);
        kept.change(before.id(), wanted.said());
        settle(source, before.id(), before.person(), wanted);
        return require(source, before.id());
    }

    /** Somebody has left. What is theirs goes by the portal's own rules, and not by this. */
    void leave(KeptPerson person) {
        if (roles.of(List.of(person.person()))
                        .getOrDefault(person.person(), Set.of())
                        .contains(Role.ADMINISTRATOR)
                && !person.hasLeft()
                && roles.isLast(person.person(), Role.ADMINISTRATOR)) {
            throw Refusal.lastAdministrator();
        }
        accounts.close(person.person());
    }

    /** The source wants to hear of somebody no more: they have left. */
    void delete(KeptPerson person) {
        if (!person.hasLeft()) {
            leave(person);
        }
        kept.delete(person.id());
    }

    KeptPerson require(Source source, UUID id) {
        return kept.find(source.id(), id).orElseThrow(Refusal::unknown);
    }

    /** Whom the source had deleted, by what it calls them. */
    private Optional<KeptPerson> before(Source source, Wanted wanted) {
        String externalId = wanted.said().externalId();
        Optional<KeptPerson> before =
                externalId == null ? Optional.empty() : kept.findByExternalId(source.id(), externalId);
        if (before.filter(one -> !one.isGone()).isPresent()) {
            throw Refusal.taken("external id");
        }
        return before;
    }

    private Optional<Candidate> told(Wanted wanted) {
        String number = wanted.employeeNumber();
        return number == null ? Optional.empty() : records.byExternalId(number);
    }

    /** Whom the source itself had deleted; somebody whom it keeps, or another one, is taken. */
    private Optional<KeptPerson> ownGone(Source source, Candidate candidate) {
        Optional<Long> owner = kept.ownerOf(candidate.id());
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        return owner.filter(one -> one == source.id())
                .flatMap(one -> kept.findByPerson(source.id(), candidate.id()))
                .filter(KeptPerson::isGone)
                .or(() -> {
                    throw Refusal.taken("employee number");
                });
    }

    /** Somebody who works here with this address, whom nobody keeps; a leaver is told by an id alone. */
    private Optional<Candidate> beside(Wanted wanted) {
        Optional<Candidate> found = records.byEmail(wanted.email()).filter(one -> !one.hasLeft());
        found.ifPresent(candidate -> {
            boolean haveTwoIds = wanted.employeeNumber() != null && candidate.externalId() != null;
            if (haveTwoIds || kept.ownerOf(candidate.id()).isPresent()) {
                throw Refusal.taken("address");
            }
            requireSame(candidate, wanted);
        });
        return found;
    }

    private static void requireSame(Candidate candidate, Wanted wanted) {
        if (!PersonNames.shareAPart(candidate.name(), wanted.name())) {
            throw Refusal.another();
        }
    }

    /** Whoever comes keeps what was known of them and their source does not say; a change takes away what it says nothing of. */
    private PersonId write(@Nullable PersonId person, boolean comesBack, Wanted wanted, boolean comes) {
        PersonId retired = retired(person, wanted);
        if (person != null && comesBack && !Boolean.FALSE.equals(wanted.active())) {
            accounts.reopen(person);
        }
        Facts before = person == null ? null : records.read(person).facts();
        Facts unsaid = comes ? before : null;
        String number = or(wanted.employeeNumber(), unsaid, Facts::externalId);
        if (number != null
                && records.byExternalId(number)
                        .filter(one -> !one.id().equals(person))
                        .isPresent()) {
            throw Refusal.taken("employee number");
        }
        return records.write(
                person,
                new Facts(
                        number,
                        wanted.name(),
                        wanted.email(),
                        or(wanted.title(), unsaid, Facts::title),
                        or(wanted.department(), unsaid, Facts::department),
                        before == null ? null : before.startsOn(),
                        before == null ? null : before.endsOn(),
                        before == null ? null : before.roleAddress()),
                retired);
    }

    private static @Nullable String or(
            @Nullable String wanted, @Nullable Facts unsaid, Function<Facts, @Nullable String> known) {
        return wanted != null || unsaid == null ? wanted : known.apply(unsaid);
    }

    /** Who has left and gives their address up; somebody who works here keeps theirs, so that no two are swapped. */
    private @Nullable PersonId retired(@Nullable PersonId person, Wanted wanted) {
        Optional<Candidate> holder =
                records.byEmail(wanted.email()).filter(one -> !one.id().equals(person));
        if (holder.isEmpty()) {
            return null;
        }
        if (!holder.get().hasLeft()) {
            throw Refusal.taken("address");
        }
        if (PersonNames.shareAPart(holder.get().name(), wanted.name())) {
            throw Refusal.leaver();
        }
        return holder.get().id();
    }

    private void settle(Source source, UUID id, PersonId person, Wanted wanted) {
        if (wanted.saysManager()) {
            setManager(source, id, person, wanted.manager());
        }
        KeptPerson now = require(source, id);
        List<PersonId> waited = kept.endWaitingFor(source.id(), now);
        if (!waited.isEmpty()) {
            records.handOver(waited, person);
        }
        if (Boolean.FALSE.equals(wanted.active()) && !now.hasLeft()) {
            leave(now);
        }
    }

    private void setManager(Source source, UUID id, PersonId person, @Nullable String said) {
        Optional<PersonId> manager = said == null ? Optional.empty() : kept.manager(source.id(), said);
        // The line of today goes on until whoever is to be the manager has come.
        kept.await(id, manager.isPresent() ? null : said);
        if ((said == null || manager.isPresent())
                && !records.handOver(List.of(person), manager.orElse(null)).isEmpty()) {
            throw Refusal.circle();
        }
    }

    /** Most requests repeat what is known. */
    private boolean isSame(Source source, KeptPerson before, Wanted wanted) {
        return before.said().equals(wanted.said())
                && before.name().equals(wanted.name())
                && before.email().equals(wanted.email())
                && Objects.equals(before.title(), wanted.title())
                && Objects.equals(before.department(), wanted.department())
                && Objects.equals(before.employeeNumber(), wanted.employeeNumber())
                && (wanted.active() == null || wanted.active() != before.hasLeft())
                && (!wanted.saysManager() || hasManager(source, before.manager(), wanted.manager()));
    }

    private boolean hasManager(Source source, @Nullable ManagerSaid now, @Nullable String said) {
        if (now == null || said == null) {
            return now == null && said == null;
        }
        if (now.person() != null && now.value().equals(said)) {
            return true;
        }
        Optional<PersonId> meant = kept.manager(source.id(), said);
        return now.person() == null
                ? now.value().equals(said) && meant.isEmpty()
                : meant.equals(Optional.of(now.person()));
    }
}
