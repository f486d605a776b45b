package org.waymark.base.maintenance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.careerpath.appeal.AppealChoice;
import org.waymark.careerpath.appeal.Appeals;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.identity.Accounts;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.note.SharedNotes;
import org.waymark.meeting.promise.PromiseDetail.Outcome;
import org.waymark.meeting.promise.PromiseId;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.series.Rhythm;
import org.waymark.meeting.series.SeriesPlan;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.QuestionOfTheDay;
import org.waymark.reflection.QuestionsOfTheDay;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.observation.Observations;
import org.waymark.reflection.swap.SwapId;
import org.waymark.reflection.swap.Swaps;
import org.waymark.sharing.SharedThings;
import org.waymark.testing.ManagersPage;
import org.waymark.testing.TinyLadder;

/** The people of the baseline and what they wrote, each through the services, as themselves: something in every column that is sealed. */
final class BaselineCompany {

    static final String EMPLOYEE = "mara@waymark.example";
    static final String MANAGER = "noor@waymark.example";
    static final String STRANGER = "olli@waymark.example";
    static final String LEAVER = "pia@waymark.example";
    static final String PASSWORD = "a password of the baseline";
    static final String ROLE = "crafts.senior";

    static final String SHARED = "I would like to lead the harbour project.";
    static final String DRAFTED = "Nobody but me has read this.";
    static final String OWN_QUESTION = "What would I do with a free month?";
    static final String ANSWER_TO_OWN_QUESTION = "Build a boat.";
    static final String OF_THE_DAY = "The bridge that held.";
    static final String PROPOSED = "What did you learn from the bridge?";
    static final String SWAP_QUESTION = "What should both of us do more of?";
    static final String SWAP_OF_EMPLOYEE = "Walk to the site.";
    static final String SWAP_OF_MANAGER = "Listen first.";
    static final String ITEM = "The crane that is late";
    static final String PROMISE = "Ask the port for a date";
    static final String NEWS = "They answer on Monday";
    static final String NOTE_FOR_BOTH = "We start with the north side.";
    static final String NOTE_OF_MANAGER = "Ask about the boat again.";
    static final String APPEAL = "Because of the drawings.";
    static final String BEYOND = "A workshop of my own, one day.";
    static final String OBSERVATION = "You explain things so that they stay.";

    private final ApplicationContext portal;

    BaselineCompany(ApplicationContext portal) {
        this.portal = portal;
    }

    /** Somebody of it. */
    PersonId person(String email) {
        return RunAs.operator(
                () -> the(People.class).findByEmail(email).orElseThrow().id());
    }

    /** Makes it in an empty installation. */
    void make() {
        TinyLadder.has(the(PathImport.class), "crafts", "junior", "senior");
        PersonId manager = hire("Noor Manager", MANAGER);
        PersonId employee = hire("Mara Employee", EMPLOYEE);
        PersonId stranger = hire("Olli Stranger", STRANGER);
        PersonId leaver = hire("Pia Leaver", LEAVER);
        RunAs.operator(() -> {
            the(People.class).assignRole(employee, "crafts.junior");
            the(People.class).changeManager(employee, manager);
            the(Accounts.class).grant(stranger, Role.ADMINISTRATOR);
            the(Accounts.class).close(leaver);
            return true;
        });
        does(employee, () -> the(People.class).acknowledge(manager));
        LocalDate day = LocalDate.now(ZoneId.systemDefault());
        does(
                employee,
                () -> the(MeetingSeries.class)
                        .set(
                                employee,
                                new SeriesPlan(Rhythm.ON_DEMAND, day, LocalTime.NOON, 30, ZoneId.of("UTC"), "")));
        OneOnOneId meeting = as(employee, () -> the(OneOnOnes.class).keep(employee, day));
        reflects(employee, manager, meeting, day);
        swaps(employee, manager, meeting);
        meets(employee, manager, meeting, day);
        writesOfGrowth(employee, manager);
        observes(manager, employee);
        reads(manager, employee);
        // Last, as what is wrapped up takes no words.
        does(employee, () -> the(WrapUps.class).wrapUp(meeting, Set.of(Kind.WORK_I_ENJOY)));
    }

    private PersonId hire(String name, String email) {
        return RunAs.operator(() -> {
            PersonId person = the(People.class).add(name, email);
            the(Accounts.class).setPassword(person, PASSWORD);
            return person;
        });
    }

    private void reflects(PersonId employee, PersonId manager, OneOnOneId meeting, LocalDate day) {
        does(
                manager,
                () -> the(SharedAnswers.class)
                        .proposeOwn(meeting.value(), new NamedReader(employee), Kind.STRENGTHS, PROPOSED));
        does(employee, () -> {
            Reflections reflections = the(Reflections.class);
            ReflectionId reflection = reflections.openWith(
                    meeting.value(), day, the(QuestionBank.class).suggest(List.of(), 0, 2));
            reflections.addOwn(reflection, Kind.WORK_I_ENJOY, OWN_QUESTION);
            List<AnswerDetail> answers = reflections.read(reflection).answers();
            AnswerDetail own = answers.stream()
                    .filter(answer -> answer.question().text().equals(OWN_QUESTION))
                    .findFirst()
                    .orElseThrow();
            reflections.saveDraft(answers.getFirst().id(), SHARED, -1);
            reflections.saveDraft(answers.get(1).id(), DRAFTED, -1);
            reflections.saveDraft(own.id(), ANSWER_TO_OWN_QUESTION, -1);
            reflections.share(answers.getFirst().id(), new NamedReader(manager));
            reflections.share(own.id(), new NamedReader(manager));
            PersonReference reader = the(People.class).find(manager).orElseThrow();
            QuestionOfTheDay today = the(QuestionsOfTheDay.class).today(reader).orElseThrow();
            the(QuestionsOfTheDay.class).save(today.day(), today.question().id(), OF_THE_DAY, 0);
        });
    }

    private void swaps(PersonId employee, PersonId manager, OneOnOneId meeting) {
        does(
                manager,
                () -> the(Swaps.class)
                        .offerOwn(meeting.value(), new NamedReader(employee), Kind.STRENGTHS, SWAP_QUESTION));
        SwapId swap = as(
                manager, () -> the(Swaps.class).of(meeting.value()).getFirst().id());
        does(employee, () -> {
            the(Swaps.class).save(swap, SWAP_OF_EMPLOYEE, -1);
            the(Swaps.class).share(swap, new NamedReader(manager));
        });
        does(manager, () -> {
            the(Swaps.class).save(swap, SWAP_OF_MANAGER, -1);
            the(Swaps.class).share(swap, new NamedReader(employee));
        });
    }

    private void meets(PersonId employee, PersonId manager, OneOnOneId meeting, LocalDate day) {
        does(employee, () -> {
            the(Agendas.class).add(meeting, ITEM, true);
            the(SharedNotes.class).save(meeting, NOTE_FOR_BOTH, -1);
        });
        does(manager, () -> {
            PromiseId promise = the(Promises.class).make(meeting, manager, day.plusDays(7), PROMISE);
            the(Promises.class).tell(promise, 0, Outcome.MOVED, day.plusDays(14), NEWS);
            the(PrivateNotes.class).save(employee, NOTE_OF_MANAGER, -1);
        });
    }

    private void writesOfGrowth(PersonId employee, PersonId manager) {
        does(employee, () -> {
            the(Appeals.class).choose(ROLE, AppealChoice.APPEALS);
            the(Appeals.class).saveWords(ROLE, APPEAL, -1);
            the(Appeals.class).share(ROLE, new NamedReader(manager));
            the(BeyondTheCompany.class).save(BeyondQuestion.CHANGE, BEYOND, -1);
            the(BeyondTheCompany.class).share(new NamedReader(manager));
        });
    }

    private void observes(PersonId manager, PersonId employee) {
        does(manager, () -> {
            String question = the(Observations.class)
                    .about(employee)
                    .getFirst()
                    .question()
                    .id();
            the(Observations.class).save(employee, question, OBSERVATION, -1);
            the(Observations.class).share(new NamedReader(employee), question);
        });
    }

    private void reads(PersonId manager, PersonId employee) {
        does(manager, () -> {
            the(SharedAnswers.class).open(employee);
            managersPage().appeals(employee);
        });
    }

    ManagersPage managersPage() {
        return new ManagersPage(the(SharedThings.class));
    }

    <T> T the(Class<T> service) {
        return portal.getBean(service);
    }

    <T> Collection<T> all(Class<T> type) {
        return portal.getBeansOfType(type).values();
    }

    private static void does(PersonId person, Runnable work) {
        as(person, () -> {
            work.run();
            return true;
        });
    }

    static <T> T as(PersonId person, Supplier<T> work) {
        return RunAs.person(person, work);
    }
}
