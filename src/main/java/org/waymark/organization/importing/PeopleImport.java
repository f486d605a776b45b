package org.waymark.organization.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForStaff;
import org.waymark.base.security.ProofNeeded;
import org.waymark.base.security.RecentProof;
import org.waymark.organization.IdentityChanged;
import org.waymark.organization.KnownPerson;
import org.waymark.organization.PeopleStore;
import org.waymark.organization.PeopleStore.Handover;
import org.waymark.organization.PersonField;
import org.waymark.organization.importing.ImportPlan.Member;

/**
 * Takes people, departments and reporting lines over from a CSV file. Nothing is guessed: each problem is told with its
 * line and column, and nothing is written while one stands. People are recognised by id, else by mail address. A column
 * that the file does not have changes nothing; an empty cell in a column that it has takes the value away (but for the
 * id). People whom the file does not list are left alone. What would make whoever imports another person or somebody's manager
 * waits for a second one, see {@link HeldChanges}; what counts from a later day on is kept until then, see {@link PlannedMoves}.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class PeopleImport {

    /** The largest file that is read, in bytes: some forty thousand people. */
    public static final int MAXIMUM_BYTES = 5_000_000;

    private final PeopleStore people;
    private final KnownPeople known;
    private final RememberedColumns remembered;
    private final HeldChangeStore held;
    private final PlannedMoveStore moves;
    private final RecentProof proof;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleImport(
            PeopleStore people,
            KnownPeople known,
            RememberedColumns remembered,
            HeldChangeStore held,
            PlannedMoveStore moves,
            RecentProof proof,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.known = known;
        this.remembered = remembered;
        this.held = held;
        this.moves = moves;
        this.proof = proof;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Of how many people a file can change something at the most, besides those whom it adds.
     *
     * @return how many work here
     */
    @ForStaff
    public int working() {
        return people.countWorking(LocalDate.now(clock));
    }

    /**
     * Tells what an import would do.
     *
     * @param file the bytes of a CSV file
     * @param options what the file does not say itself
     * @return the dry run
     */
    @ForStaff
    public PeopleImportReport check(byte[] file, PeopleImportOptions options) {
        return check(PeopleFile.read(file, options, remembered::find));
    }

    /**
     * As above, for a file that came by itself.
     *
     * @param file the bytes of a CSV file
     * @param options what the file does not say itself
     * @param terms how it is read
     * @return the dry run
     */
    @ForStaff
    public PeopleImportReport check(byte[] file, PeopleImportOptions options, FeedTerms terms) {
        return prepare(PeopleFile.read(file, options, remembered::find), terms).report();
    }

    /** As {@link #check(byte[], ImportOptions)}, for what was read already. */
    @ForStaff
    PeopleImportReport check(PeopleFile file) {
        return prepare(file, FeedTerms.NONE).report();
    }

    /**
     * Imports a file, unless {@link PathImportReport#isSound} says that something stands against it. A new manager counts
     * from today on. The reporting line of a new person starts on their own first day, or today if that is still to come:
     * their manager can prepare for them.
     *
     * @param file the bytes of a CSV file
     * @param options what the file does not say itself
     * @return what was done
     * @throws ProofNeeded if it changes who reports to whom, or a mail address, without a recent proof of who asks
     */
    @ForStaff
    @Transactional
    public PeopleImportReport apply(byte[] file, PeopleImportOptions options) {
        return apply(PeopleFile.read(file, options, remembered::find));
    }

    /**
     * As above, for a file that came by itself.
     *
     * @param file the bytes of a CSV file
     * @param options what the file does not say itself
     * @param terms how it is read
     * @param accepted looks at what it would do, and says whether it is done
     * @return what was done, or what it would do
     * @throws ProofNeeded as above
     */
    @ForStaff
    @Transactional
    public PeopleImportReport apply(
            byte[] file, PeopleImportOptions options, FeedTerms terms, Predicate<PeopleImportReport> accepted) {
        return apply(PeopleFile.read(file, options, remembered::find), terms, accepted);
    }

    /** As {@link #apply(byte[], ImportOptions)}, for what was read already. */
    @ForStaff
    @Transactional
    PeopleImportReport apply(PeopleFile file) {
        return apply(file, FeedTerms.NONE, report -> true);
    }

    private PeopleImportReport apply(PeopleFile file, FeedTerms terms, Predicate<PeopleImportReport> accepted) {
        Prepared prepared = prepare(file, terms);
        PeopleImportReport report = prepared.report();
        if (!report.isSound() || !accepted.test(report)) {
            return report;
        }
        if (report.changes().stream().anyMatch(PeopleImport::isSensitive)
                || report.planned().stream().anyMatch(PeopleImportReport.Planned::isSensitive)) {
            proof.require();
        }
        write(prepared);
        if (file.isStated()) {
            remembered.keep(file.headers(), file.words());
        }
        if (!report.changes().isEmpty()) {
            events.publishEvent(new PeopleImported(report.added(), report.changed()));
        }
        return report.asWritten();
    }

    /** Who reads somebody's words, and where somebody's sign-in link goes. */
    private static boolean isSensitive(PeopleImportReport.Change change) {
        return !change.isNew()
                && change.fields().stream()
                        .map(PeopleImportReport.FieldChange::field)
                        .anyMatch(field -> field == PersonField.MANAGER || field == PersonField.EMAIL);
    }

    private record Prepared(ImportPlan plan, @Nullable PersonId asker, PeopleImportReport report) {}

    private Prepared prepare(PeopleFile file, FeedTerms terms) {
        ImportPlan plan = ImportPlan.of(file, known.of(file), terms.leftAlone());
        Optional<PersonId> asker = currentUser.find().or(() -> Optional.ofNullable(terms.asker()));
        asker.ifPresent(plan::holdFor);
        return new Prepared(plan, asker.orElse(null), plan.report());
    }

    private void write(Prepared prepared) {
        ImportPlan plan = prepared.plan();
        List<Member> members = plan.listed().toList();
        List<PersonId> written = people.write(
                members.stream().map(member -> change(member, plan)).toList(),
                plan.retired().stream().map(KnownPerson::id).toList());
        Map<Member, PersonId> persons = new HashMap<>();
        for (int i = 0; i < written.size(); i++) {
            persons.put(members.get(i), written.get(i));
        }
        members.stream()
                .filter(Member::isAnother)
                .flatMap(member -> Stream.ofNullable(member.person()))
                .filter(plan::worksHere)
                .forEach(person -> events.publishEvent(new IdentityChanged(person.id())));
        people.handOver(
                members.stream().map(member -> handover(member, persons)).toList());
        PersonId asker = prepared.asker();
        if (asker != null) {
            held.ask(members, persons, asker);
        }
        plan.moves().forEach(move -> plan(move, persons, asker));
    }

    private void plan(PlannedByFile move, Map<Member, PersonId> persons, @Nullable PersonId asker) {
        PersonId person = move.member().id(persons);
        if (move.isTakenBack()) {
            moves.takeBackOf(person);
        } else {
            moves.plan(person, move.wish(persons), asker);
        }
    }

    private static PeopleStore.Change change(Member member, ImportPlan plan) {
        KnownPerson person = member.person();
        return new PeopleStore.Change(person == null ? null : person.id(), plan.after(member));
    }

    private Handover handover(Member member, Map<Member, PersonId> persons) {
        LocalDate today = LocalDate.now(clock);
        LocalDate startsOn = member.listed().startsOn();
        boolean sinceFirstDay = member.person() == null && startsOn != null && startsOn.isBefore(today);
        Member manager = member.manager();
        return new Handover(
                Objects.requireNonNull(persons.get(member)),
                manager == null ? null : manager.id(persons),
                sinceFirstDay ? Objects.requireNonNull(startsOn) : today);
    }
}
