package org.waymark.wall.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.ForSettingUp;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.editing.PathDrafts;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.identity.factor.SecondStep;
import org.waymark.identity.factor.SecondStepNeeded;
import org.waymark.testing.Folds;
import org.waymark.testing.PageTexts;
import org.waymark.testing.PseudoLanguage;
import org.waymark.testing.TestPeople;
import org.waymark.testing.Unbracketed;
import org.waymark.testing.WaymarkTest;

/**
 * Everybody opens every page there is at the end of a history in which every rule has something to say, in a language in which each
 * text of the bundles stands in brackets: nothing that they read stands outside, but for names, numbers, days and people's words.
 */
@WaymarkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PseudoLanguagePagesTest extends SpringBrowserlessTest {

    private static final Unbracketed WORDS = Unbracketed.without(
            "\\bpseudo@brackets\\.example\\b",
            "secret-[a-z-]+-\\d+",
            Stream.of(Who.values()).map(Who::name).collect(Collectors.joining("|")),
            "\\bmodel(?:\\.role)?\\b|\\brole\\b|\\bCraft\\b",
            "Pseudo (?:[a-z]+ )*[a-z]+\\.?|\\bpseudo(?:[.-][a-z]+)?\\b",
            // What cells of tables say that hold nothing.
            "\\b(?:nil|tbd|not applicable|not in use|none)\\b",
            // What one types into an app for codes.
            "\\b(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}\\b");

    /** As much as a ladder can say. */
    private static final String LADDER = """
        format: waymark/path/1
        id: pseudo
        name: Pseudo ladder
        department: Pseudo department
        summary: Pseudo summary.
        promotions: Pseudo promotions.
        family: sales
        tracks:
          - {id: wide, name: Pseudo wide}
          - {id: deep, name: Pseudo deep}
        competencies:
          - {id: craft, name: Pseudo craft, summary: Pseudo of craft.}
        roles:
          - id: one
            title: Pseudo one
            level: 1
            summary: Pseudo of one.
            expectations: {craft: [{text: Pseudo does., id: does, proficiency: Pseudo level, examples: [Pseudo example.]}]}
          - id: two
            title: Pseudo two
            level: 2
            track: wide
            helps: [Pseudo help.]
            week: Pseudo week.
            seats: 3
            opening: Pseudo opening.
            family: sales
            expectations: {craft: [{text: Pseudo does more., builds-on: does}, Pseudo other.]}
          - id: three
            title: Pseudo three
            level: 2
            track: deep
        steps:
          - {from: one, to: two, kind: promotion, note: Pseudo note.}
          - {from: one, to: three, kind: promotion}
          - {from: two, to: three, kind: lateral}
          - {from: three, to: model.role, kind: across}
        """;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PathImport ladders;

    @Autowired
    private PathDrafts drafts;

    @Autowired
    private SecondStep secondStep;

    private Unbracketed outside = WORDS;
    private Stage stage;
    private Story story;
    private final Set<String> found = new TreeSet<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> pressed = new HashSet<>();
    private final Set<Class<?>> opened = new HashSet<>();

    @BeforeAll
    void play() {
        stage = beans.createBean(Stage.class);
        story = stage.begin();
        Telling.playIn(story);
        RunAs.operator(() -> {
            ladders.apply(LADDER);
            ladders.apply(LADDER.replace("Pseudo does more.", "Pseudo does most."));
            drafts.addRole("pseudo", "Pseudo four", "two");
            drafts.addStep("pseudo", "pseudo-four", "pseudo.three");
            drafts.addStep("pseudo", "pseudo-four", "nowhere.role");
            return true;
        });
        outside = WORDS.withoutWhatIsHere();
    }

    @AfterAll
    void leave() throws SQLException {
        stage.close();
        TestPeople.leave();
    }

    @BeforeEach
    void forget() {
        found.clear();
        known.clear();
        // What the page was told when it was made, before this language is spoken.
        PageTexts.all();
    }

    @Test
    void nothing_on_any_page_is_from_no_bundle() {
        PseudoLanguage.during(() -> {
            Stream.of(Who.values()).filter(who -> !story.hasLeft(who)).forEach(this::look);
            setUp(story.world().person(Who.PEOPLE_TEAM));
            look("somebody who has to set up a second step", "set-up-code");
            TestPeople.leave();
            Stream.of("login", "welcome/none", "sign-on/problem/closed", "mail-off/reflection/none/page")
                    .forEach(address -> look("nobody", address));
            // The one of this page gives its session no other id.
            MockHttpServletRequest request = new MockHttpServletRequest();
            request.setSession(
                    VaadinServletRequest.getCurrent().getHttpServletRequest().getSession());
            secondStep.begin(request, new SecondStepNeeded(story.world().person(Who.EMPLOYEE), "hash"));
            Stream.of("login/code", "login/code?error", "login/code?wait").forEach(address -> look("nobody", address));
        });
        assertThat(UI.getCurrent().getInternals().getRouter().getRegistry().getRegisteredRoutes().stream()
                        .map(RouteData::getNavigationTarget)
                        .filter(view -> !opened.contains(view)))
                .as("pages that were not opened")
                .isEmpty();
        assertThat(found).isEmpty();
    }

    @Test
    void nothing_that_an_import_says_is_from_no_bundle() {
        TestPeople.enter(story.world().person(Who.PEOPLE_TEAM), Role.PEOPLE_TEAM);
        String ladder = LADDER.replace("pseudo", "other");
        String table = """
            path,role,level,competency,expectation
            Pseudo ladder,Pseudo two,Pseudo low,Pseudo craft,Pseudo does.
            Pseudo ladder,Pseudo one,Pseudo high,Pseudo craft,Pseudo does.
            """;
        PseudoLanguage.during(() -> {
            open("admin/paths/import");
            for (String content : List.of(
                    ladder,
                    LADDER.replace("Pseudo does", "Pseudo did").replace("level: 1", "level: 3"),
                    ladder.replace("level: 2", "level: many").replace("kind: across", "kind: jump"),
                    ladder.replace("to: two", "to: nowhere").replace("builds-on: does", "builds-on: none"),
                    "Pseudo prose.",
                    "")) {
                upload("pseudo.yml", content);
            }
            for (String content : List.of(
                    table,
                    table.replace("level", "Pseudo rung"),
                    table.replace("role", "job"),
                    table.replace("Pseudo two", ""))) {
                upload("pseudo.csv", content);
            }
            open("admin/questions/import");
            for (String content : List.of(
                    "format: waymark/questions/1\nquestions:\n  - {kind: strengths, text: Pseudo asked}\n",
                    "format: waymark/questions/1\nquestions: none\nsets:\n  - {name: Pseudo set, questions: [none]}\n",
                    "format: none\n",
                    "[")) {
                upload("pseudo.yml", content);
            }
            for (String content : List.of(
                    "id,note,hidden\nstrengths-asked-for,Pseudo note,yes\nstrengths-leaned-on,,maybe\n",
                    "id,note,hidden\nstrengths-asked-for,Pseudo note,yes\n",
                    "kind,text,side,depth,intent\nnone,A,none,none,none\nstrengths,A,employee,none,none\n",
                    "id,text\nstrengths-asked-for,Pseudo words\nnone,Pseudo words\n",
                    "colour\nred\n",
                    "")) {
                upload("pseudo.csv", content);
            }
            open("admin/people");
            buttons().entrySet().stream()
                    .filter(button -> button.getKey().contains("Import people"))
                    .findFirst()
                    .orElseThrow()
                    .getValue()
                    .click();
            for (String content : List.of(
                    "id,name,email,manager\np-1,Pseudo one,pseudo@brackets.example,Pseudo two\n",
                    "name,email,start date,title,department\nPseudo one,pseudo@brackets.example,07/05/11,Pseudo t,Pseudo d\n",
                    "name,email\nPseudo one,pseudo@brackets.example\n",
                    "name\n,\n",
                    "")) {
                upload("pseudo.csv", content);
            }
        });
        assertThat(found).isEmpty();
    }

    private void upload(String name, String content) {
        test(find(Upload.class).single()).upload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
        collect("an import of " + content.lines().findFirst().orElse("nothing"));
    }

    @Test
    void nothing_that_the_framework_says_is_from_no_bundle() {
        PseudoLanguage.during(() -> {
            SystemMessages failed = VaadinService.getCurrent().getSystemMessages(Locale.ENGLISH, null);
            assertThat(Stream.of(
                                    failed.getInternalErrorCaption(),
                                    failed.getInternalErrorMessage(),
                                    failed.getCookiesDisabledCaption(),
                                    failed.getCookiesDisabledMessage())
                            .flatMap(text -> WORDS.in(text).stream()))
                    .isEmpty();
            // The page is opened anew, without a word.
            assertThat(failed.isSessionExpiredNotificationEnabled()).isFalse();
        });
    }

    /** As whoever has to set up a second step, and may do nothing else before. */
    private static void setUp(PersonId person) {
        TestPeople.enter(person);
        Authentication entered =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        SecurityContextHolder.getContext()
                .setAuthentication(entered.toBuilder()
                        .authorities(granted -> {
                            granted.removeIf(role -> Role.EMPLOYEE.authority().equals(role.getAuthority()));
                            granted.add(new SimpleGrantedAuthority(ForSettingUp.AUTHORITY));
                        })
                        .build());
    }

    private void look(Who viewer) {
        TestPeople.enter(
                story.world().person(viewer), story.world().roles(viewer).toArray(new Role[0]));
        addresses(story.world()).forEach(address -> look(viewer.name(), address));
    }

    private void look(String viewer, String address) {
        open(address);
        collect(viewer + " at /" + address);
        for (String button : List.copyOf(buttons().keySet())) {
            press(viewer, address, button);
        }
    }

    /** Each button of each page once, and what it opens; what it does is part of the history from there on. */
    private void press(String viewer, String address, String button) {
        Class<?> view = view();
        if (!pressed.add(view + " " + button)) {
            return;
        }
        open(address);
        Button same = buttons().get(button);
        if (same != null) {
            same.click();
            Folds.openAll();
            collect(viewer + " at /" + address + ", " + button);
            open(address);
        }
    }

    private void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate("account");
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        Folds.openAll();
        opened.add(view());
    }

    private static Class<?> view() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getClass();
    }

    private void collect(String place) {
        for (PageTexts.Told told : PageTexts.all()) {
            outside.in(told.text()).ifPresent(rest -> {
                if (known.add(view() + rest)) {
                    found.add(place + " " + told.place() + ": " + rest);
                }
            });
        }
    }

    /** What can be pressed on the page and in a dialog on it; of several that say the same, one. */
    private static Map<String, Button> buttons() {
        Map<String, Button> buttons = new LinkedHashMap<>();
        below(UI.getCurrent())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.isEnabled()
                        && button.isVisible()
                        && !button.getText().contains("Sign out"))
                .forEach(button -> buttons.putIfAbsent(
                        Stream.of(button.getText(), button.getAriaLabel().orElse(""))
                                .map(text -> text.replaceAll("[\\d·]+", ""))
                                .collect(Collectors.joining(" ")),
                        button));
        return buttons;
    }

    private static Stream<Component> below(Component component) {
        return component.getChildren().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    private static Stream<String> addresses(World world) {
        return Stream.of(
                        WorldAddresses.OF_EVERYBODY.stream(),
                        Stream.of("paths/pseudo", "roles/pseudo.one", "roles/pseudo.two", "roles/pseudo.three"),
                        Stream.of("compare?roles=pseudo.one,pseudo.two", "admin/paths/pseudo"),
                        Stream.of("admin/paths/pseudo?role=two", "admin/paths/pseudo?review"),
                        Stream.of("admin/paths/pseudo/versions", "admin/paths/pseudo/versions?from=1&to=2"),
                        Stream.of("privacy", "handover", "destinations", "paths", "paths/model", "mail-off/reflection"),
                        Stream.of("roles/" + World.ROLE, "roles/none.none", "there/is/nothing"),
                        Stream.of("compare", "compare?roles=" + World.ROLE + "," + World.ROLE),
                        Stream.of(
                                "admin/company",
                                "admin/set-up",
                                "admin/people",
                                "admin/sign-on",
                                "admin/audit",
                                "admin/participation"),
                        Stream.of(
                                "admin/people/check", "admin/people/check?only=no-role", "admin/people/check?only=top"),
                        Stream.of("admin", "admin/paths", "admin/paths/import"),
                        Stream.of("admin/paths/model", "admin/paths/model/versions", "admin/paths/none"),
                        Stream.of("admin/questions", "admin/questions?q=strength", "admin/questions/new"),
                        Stream.of("admin/questions/strengths-asked-for", "admin/questions/import"),
                        Stream.of("admin/questions/sets", "admin/questions/sets/new"),
                        Stream.of("admin/questions/sets/first-week", "admin/questions/none"),
                        WorldAddresses.of(world))
                .flatMap(Function.identity());
    }
}
