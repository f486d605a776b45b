package org.waymark.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.setup.SetUpFinished;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.identity.Accounts;
import org.waymark.identity.DemoSignIn;
import org.waymark.organization.People;
import org.waymark.organization.importing.PeopleImport;
import org.waymark.organization.importing.PeopleImportOptions;
import org.waymark.organization.importing.PeopleImportReport;
import org.waymark.questionbank.exchange.QuestionImport;

/**
 * Fills a new embedded database with the demo company. A marker beside the data says that the accounts with a known
 * password live here, so that the sign-in page offers them; a database of one's own never gets any of this.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "false", matchIfMissing = true)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoCompany implements ApplicationRunner, DemoSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCompany.class);

    private static final List<String> ACCOUNTS = List.of(
            "employee@waymark.example",
            "manager@waymark.example",
            "director@waymark.example",
            "people@waymark.example",
            "admin@waymark.example");

    private static final Map<String, Role> ROLES =
            Map.of("people@waymark.example", Role.PEOPLE_TEAM, "admin@waymark.example", Role.ADMINISTRATOR);

    private final People people;
    private final PeopleImport peopleImport;
    private final PathImport pathImport;
    private final QuestionImport questionImport;
    private final Accounts accounts;
    private final DemoEarlierLines earlier;
    private final DemoReflections reflections;
    private final DemoTalks talks;
    private final DemoRhythms rhythms;
    private final DemoGrowth growth;
    private final ApplicationEventPublisher events;
    private final boolean wanted;
    private final Path marker;
    private volatile boolean isComing;

    DemoCompany(
            People people,
            PeopleImport peopleImport,
            PathImport pathImport,
            QuestionImport questionImport,
            Accounts accounts,
            DemoEarlierLines earlier,
            DemoReflections reflections,
            DemoTalks talks,
            DemoRhythms rhythms,
            DemoGrowth growth,
            ApplicationEventPublisher events,
            @Value("${waymark.demo:true}") boolean wanted,
            @Value("${waymark.data}") Path data) {
        this.people = people;
        this.peopleImport = peopleImport;
        this.pathImport = pathImport;
        this.questionImport = questionImport;
        this.accounts = accounts;
        this.earlier = earlier;
        this.reflections = reflections;
        this.talks = talks;
        this.rhythms = rhythms;
        this.growth = growth;
        this.events = events;
        this.wanted = wanted;
        this.marker = data.resolve("demo-company");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!wanted || !RunAs.operator(people::isEmpty)) {
            return;
        }
        isComing = true;
        LOG.info("The database is new: making the demo company. This takes a few seconds.");
        RunAs.operator(() -> {
            // The steps across paths find their targets once all six are there.
            DemoFiles.ladders().stream()
                    .sorted(Comparator.comparing(DemoFiles.Ladder::fileName))
                    .forEach(ladder -> pathImport.apply(ladder.content()));
            PeopleImportReport report = peopleImport.apply(DemoFiles.people(), PeopleImportOptions.NONE);
            if (!report.isSound()) {
                throw new IllegalStateException("The demo company's people do not import: " + report.problems());
            }
            ACCOUNTS.forEach(this::open);
            byte[] bank = DemoFiles.questions();
            String name = "questions.yml";
            if (!questionImport
                    .apply(name, bank, questionImport.look(name, bank).fingerprint())
                    .applied()) {
                throw new IllegalStateException("The demo company's questions do not import");
            }
            return true;
        });
        earlier.play(DemoFiles.earlierLines());
        reflections.play(DemoFiles.conversations());
        talks.play(DemoFiles.talks());
        rhythms.play(DemoFiles.rhythms());
        growth.play(DemoFiles.growth());
        events.publishEvent(new SetUpFinished());
        try {
            Files.writeString(marker, "The demo company lives in this folder; its passwords are public.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        isComing = false;
    }

    private void open(String email) {
        PersonId person = people.findByEmail(email).orElseThrow().id();
        accounts.setPassword(person, PASSWORD);
        Role role = ROLES.get(email);
        if (role != null) {
            accounts.grant(person, role);
        }
    }

    @Override
    public boolean isOffered() {
        return Files.exists(marker);
    }

    @Override
    public boolean isComing() {
        return isComing;
    }
}
