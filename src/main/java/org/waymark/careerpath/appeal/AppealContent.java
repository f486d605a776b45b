package org.waymark.careerpath.appeal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.RoleNames;
import org.waymark.careerpath.RoleReference;
import org.waymark.careerpath.RoleTitles;
import org.waymark.sharing.Audience;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentKind.Text;
import org.waymark.sharing.ContentTitles;
import org.waymark.sharing.SharedQuery;
import org.waymark.sharing.SharedQuery.Titled;

/** Whether roles appeal to people, as what they write: a choice and words, by the address of the role. */
@Configuration
class AppealContent {

    static final String CHOICE = "choice";
    static final String WORDS = "words";

    static final ContentKind KIND = new ContentKind(
                    "careerpath.own.appeals",
                    20,
                    "",
                    Audience.MANAGER,
                    false,
                    List.of(
                            new Text(CHOICE, Appeals.LONGEST, "", "careerpath.appeal."),
                            new Text(WORDS, Appeals.LONGEST)))
            .told("careerpath.own.appeals.told", "");

    @Bean
    ContentKind appealKind() {
        return KIND;
    }

    @Bean
    ContentTitles appealTitles(CareerPaths ladders, RoleNames names) {
        return new ContentTitles() {

            @Override
            public ContentKind kind() {
                return KIND;
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
            public Map<String, Around> around(Collection<String> roles) {
                return roles.stream()
                        .collect(Collectors.toMap(role -> role, role -> new Around(null, null, "roles/" + role)));
            }

            @Override
            public Map<String, String> addresses(Collection<String> roles) {
                return roles.stream().collect(Collectors.toMap(role -> role, role -> "roles/" + role));
            }

            @Override
            public Map<String, String> fullTitles(Collection<String> roles) {
                return names.names(roles);
            }
        };
    }
}
