package org.waymark.growth.strength;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.RoleNames;
import org.waymark.careerpath.RoleReference;
import org.waymark.careerpath.RoleTitles;
import org.waymark.questionbank.Question;
import org.waymark.reflection.observation.ObservationQuestions;
import org.waymark.sharing.Audience;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentKind.Text;
import org.waymark.sharing.ContentTitles;
import org.waymark.sharing.SharedQuery;
import org.waymark.sharing.SharedQuery.Titled;

/**
 * What people write about their strengths: what these are, what they say to what their manager sees, by question, and how a role goes with
 * them, by its address.
 */
@Configuration
class StrengthContent {

    static final String WHAT = "strength";
    static final String USE = "strength-use";
    static final String BEST = "strength-best";
    static final String ENERGY = "strength-energy";
    static final String REPLY = "strength-reply";

    static final String PAGE = "growth/strengths";
    static final String ROLES_PAGE = "growth/strengths/roles";

    /** Names, in an address, what is open for writing. */
    static final String SHOW = "show";

    /** Names, in an address, a role. */
    static final String ROLE = "role";

    static final int LONGEST = 4_000;

    /** It stands in a heading. */
    static final int LONGEST_WHAT = 200;

    /** Three of them stand beside each other. */
    private static final int LONGEST_BESIDE = 500;

    static final ContentKind STRENGTHS = new ContentKind(
                    "growth.own.strengths",
                    28,
                    "",
                    Audience.MANAGER,
                    true,
                    List.of(
                            new Text(WHAT, LONGEST_WHAT, "growth.strength.what", "", true),
                            new Text(USE, LONGEST, "growth.strength.use", ""),
                            new Text(BEST, LONGEST, "growth.strength.best", ""),
                            new Text(ENERGY, LONGEST, "growth.strength.energy", "")))
            .told("growth.own.strengths.told", "");

    static final ContentKind ROLES = new ContentKind(
                    "growth.own.strength-roles",
                    29,
                    "",
                    Audience.MANAGER,
                    false,
                    List.of(
                            new Text("role-energy", LONGEST_BESIDE, "growth.strength.role.energy", ""),
                            new Text("role-good-at", LONGEST_BESIDE, "growth.strength.role.good-at", ""),
                            new Text("role-wanted", LONGEST_BESIDE, "growth.strength.role.wanted", "")))
            .told("growth.own.strength-roles.told", "");

    static final ContentKind REPLIES = new ContentKind(
                    "growth.own.strength-replies",
                    51,
                    "",
                    Audience.MANAGER,
                    false,
                    List.of(new Text(REPLY, LONGEST, "growth.strength.reply", "")))
            .told("growth.own.strength-replies.told", "");

    @Bean
    ContentKind strengthKind() {
        return STRENGTHS;
    }

    @Bean
    ContentKind strengthRoleKind() {
        return ROLES;
    }

    @Bean
    ContentKind strengthReplyKind() {
        return REPLIES;
    }

    /** They are called by their own words; a number would tell how many there are. */
    @Bean
    ContentTitles strengthTitles(MessageSource messages) {
        return new ContentTitles() {

            @Override
            public ContentKind kind() {
                return STRENGTHS;
            }

            @Override
            public Map<String, String> titles(Collection<String> subjects) {
                String title = messages.getMessage("growth.strength.one", null, LocaleContextHolder.getLocale());
                return subjects.stream()
                        .filter(subject -> StrengthId.parse(subject).isPresent())
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), subject -> title));
            }

            @Override
            public Map<String, Around> around(Collection<String> subjects) {
                return pages(subjects, subject -> PAGE + "?" + SHOW + "=" + subject);
            }
        };
    }

    @Bean
    ContentTitles strengthRoleTitles(CareerPaths ladders, RoleNames names) {
        return new ContentTitles() {

            @Override
            public ContentKind kind() {
                return ROLES;
            }

            @Override
            public Map<String, String> titles(Collection<String> roles) {
                return ladders.findAll(roles).values().stream()
                        .collect(Collectors.toMap(RoleReference::address, RoleReference::title));
            }

            @Override
            public SharedQuery<Titled> query() {
                return SharedQuery.ofTitles(RoleTitles.in("asked.subjects"));
            }

            @Override
            public Map<String, String> fullTitles(Collection<String> roles) {
                return names.names(roles);
            }

            @Override
            public Map<String, Around> around(Collection<String> roles) {
                return pages(roles, role -> ROLES_PAGE + "?" + ROLE + "=" + role);
            }
        };
    }

    @Bean
    ContentTitles strengthReplyTitles(ObservationQuestions asked) {
        return new ContentTitles() {

            @Override
            public ContentKind kind() {
                return REPLIES;
            }

            @Override
            public Map<String, String> titles(Collection<String> questions) {
                return asked.ever().stream()
                        .filter(question -> questions.contains(question.id()))
                        .collect(Collectors.toMap(Question::id, Question::text));
            }

            @Override
            public Map<String, Around> around(Collection<String> questions) {
                return pages(questions, question -> PAGE + "?" + SHOW + "=" + question);
            }
        };
    }

    private static Map<String, ContentTitles.Around> pages(Collection<String> subjects, UnaryOperator<String> page) {
        return subjects.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), subject -> new ContentTitles.Around(null, null, page.apply(subject))));
    }
}
