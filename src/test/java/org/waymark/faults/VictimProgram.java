package org.waymark.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.waymark.WaymarkApplication;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.talk.MeetingPages;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswers;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;

/**
 * The portal in a process of its own, with people in it who are at work, so that a fault can strike it. It does what it is told on the
 * standard input, a line at a time, and answers each line with one that begins with {@link #ANSWER}.
 */
public final class VictimProgram {

    static final String ANSWER = "@@ ";

    /** What tests add to the portal. */
    @Configuration
    @Import({TestClock.class, TestPeople.class, Company.class})
    static class Additions {}

    private final Company company;
    private final TestClock clock;
    private final Check check;
    private final Work work;
    private final Path casts;

    private VictimProgram(ConfigurableApplicationContext portal, Path folder) {
        this.company = portal.getBean(Company.class);
        this.clock = portal.getBean(TestClock.class);
        Reflections reflections = portal.getBean(Reflections.class);
        this.casts = folder.resolve("casts");
        Ledger ledger = new Ledger(folder.resolve("ledger"));
        WrapUps wrapUps = portal.getBean(WrapUps.class);
        this.check = new Check(
                reflections, portal.getBean(SharedAnswers.class), portal.getBean(MeetingPages.class), wrapUps, ledger);
        this.work = new Work(reflections, portal.getBean(Agendas.class), wrapUps, ledger);
    }

    /**
     * Starts the portal on the database that the environment names.
     *
     * @param arguments the folder of the ledger
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        // The portal's own lines go elsewhere, so that nothing comes between the answers.
        PrintStream answers = System.out;
        System.setOut(System.err);
        try (ConfigurableApplicationContext portal = new SpringApplicationBuilder(
                                WaymarkApplication.class, Additions.class)
                        .profiles("test")
                        .properties("server.port=0")
                        .run();
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            VictimProgram program = new VictimProgram(portal, Path.of(arguments[0]));
            answers.println(ANSWER + "ready");
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                answers.println(ANSWER + program.obey(order.split(" ")));
            }
        }
    }

    private String obey(String[] order) throws InterruptedException {
        switch (order[0]) {
            case "work" -> work.start(cast(Integer.parseInt(order[1])));
            case "rest" -> work.stop();
            case "clock" -> clock.advance(Duration.ofSeconds(Long.parseLong(order[1])));
            case "check" -> {
                return check(Integer.parseInt(order[1])).line();
            }
            default -> throw new IllegalArgumentException("There is no such order");
        }
        return "done";
    }

    /** All rounds from one on. */
    private Verdict check(int from) {
        return Cast.read(casts).stream()
                .filter(cast -> cast.round() >= from)
                .map(check::of)
                .reduce(Verdict.NOTHING, Verdict::plus);
    }

    private Cast cast(int round) {
        PersonId manager = company.person("Mona Manager");
        PersonId employee = company.reportOf(manager, "Emil Employee");
        PersonId colleague = company.reportOf(manager, "Cora Colleague");
        PersonId other = company.person("Otto Other");
        company.reportOf(other, "Stella Stranger");
        Meeting meeting = company.meeting(employee);
        List<AnswerDetail> answers = company.answers(employee, meeting.reflection());
        Cast cast = new Cast(
                round,
                employee,
                manager,
                colleague,
                other,
                answers.get(0).id(),
                answers.get(1).id(),
                meeting.reflection().value(),
                meeting.oneOnOne());
        cast.write(casts);
        return cast;
    }
}
