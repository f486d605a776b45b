package org.waymark.careerpath;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.document.Origins;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.RoleAddress;
import org.waymark.careerpath.document.RoleNotes;

/** One rung of a path. Named so because a role is also what an account is trusted with. */
@Entity
@Table(name = "role")
class LadderRole {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "role")
    @SequenceGenerator(name = "role", sequenceName = "role_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "path_id")
    private @Nullable CareerPath path;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "track_id")
    private @Nullable Track track;

    private String slug = "";
    private String address = "";
    private String title = "";
    private int level;
    private @Nullable String summary;
    private RoleNotes notes = RoleNotes.NONE;
    private int position;

    @OneToMany(mappedBy = "role", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Expectation> expectations = new ArrayList<>();

    @OneToMany(mappedBy = "from", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Step> steps = new ArrayList<>();

    protected LadderRole() {}

    LadderRole(CareerPath path, String slug, String address) {
        this.path = path;
        this.slug = slug;
        this.address = address;
    }

    String slug() {
        return slug;
    }

    void follow(
            PathDocument.Role document,
            List<PathDocument.Step> ownSteps,
            @Nullable Track track,
            Map<String, Competency> competencies,
            int position) {
        this.title = document.title();
        this.level = document.level();
        this.track = track;
        this.summary = document.summary();
        if (!notes.equals(document.notes())) {
            this.notes = document.notes();
        }
        this.position = position;
        followExpectations(document.expectations(), competencies);
        followSteps(ownSteps);
    }

    private void followExpectations(List<PathDocument.Expectation> documents, Map<String, Competency> competencies) {
        List<Expectation> before = List.copyOf(expectations);
        List<Integer> origins =
                Origins.of(before.stream().map(Expectation::document).toList(), documents);
        List<Expectation> after = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Expectation expectation = origins.get(i) < 0 ? new Expectation(this) : before.get(origins.get(i));
            PathDocument.Expectation document = documents.get(i);
            Competency competency = Objects.requireNonNull(competencies.get(document.competency()));
            expectation.follow(document, RoleAddress.path(address), competency, i);
            after.add(expectation);
        }
        expectations.retainAll(after);
        after.stream().filter(one -> !before.contains(one)).forEach(expectations::add);
    }

    private void followSteps(List<PathDocument.Step> documents) {
        Map<String, Step> before = steps.stream().collect(Collectors.toMap(Step::toAddress, Function.identity()));
        steps.removeIf(step -> documents.stream().noneMatch(one -> one.to().equals(step.toAddress())));
        for (int i = 0; i < documents.size(); i++) {
            PathDocument.Step document = documents.get(i);
            Step step = before.get(document.to());
            if (step == null) {
                step = new Step(this, document.to());
                steps.add(step);
            }
            step.follow(document, i);
        }
    }

    PathDocument.Role document() {
        return new PathDocument.Role(
                slug,
                title,
                level,
                track == null ? null : track.slug(),
                summary,
                expectations.stream().map(Expectation::document).toList(),
                notes);
    }

    List<PathDocument.Step> stepDocuments() {
        return steps.stream().map(step -> step.document(slug)).toList();
    }
}
