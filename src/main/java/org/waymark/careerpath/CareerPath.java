package org.waymark.careerpath;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.RoleFamily;

/** A department's ladder with all that belongs to it. It changes only as a whole, by following a file. */
@Entity
@Table(name = "path")
class CareerPath {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "path")
    @SequenceGenerator(name = "path", sequenceName = "path_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String slug = "";
    private String name = "";
    private @Nullable String department;
    private @Nullable String summary;
    private @Nullable String promotions;

    @Enumerated(EnumType.STRING)
    private @Nullable RoleFamily family;

    @OneToMany(mappedBy = "path", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Track> tracks = new ArrayList<>();

    @OneToMany(mappedBy = "path", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Competency> competencies = new ArrayList<>();

    @OneToMany(mappedBy = "path", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<LadderRole> roles = new ArrayList<>();

    protected CareerPath() {}

    CareerPath(String slug) {
        this.slug = slug;
    }

    String slug() {
        return slug;
    }

    /**
     * Becomes what a file says, in place: what has the same id stays the same row. Tracks and competencies that are gone
     * stay until {@link #dropUnused}, because rows that are still to be deleted point at them.
     */
    void follow(PathDocument document) {
        this.name = document.name();
        this.department = document.department();
        this.summary = document.summary();
        this.promotions = document.promotions();
        this.family = document.family();
        Map<String, Track> tracksBySlug = bySlug(tracks, Track::slug);
        for (int i = 0; i < document.tracks().size(); i++) {
            PathDocument.Track one = document.tracks().get(i);
            tracksBySlug
                    .computeIfAbsent(one.id(), id -> added(tracks, new Track(this, id)))
                    .follow(one, i);
        }
        Map<String, Competency> competenciesBySlug = bySlug(competencies, Competency::slug);
        for (int i = 0; i < document.competencies().size(); i++) {
            PathDocument.Competency one = document.competencies().get(i);
            competenciesBySlug
                    .computeIfAbsent(one.id(), id -> added(competencies, new Competency(this, id)))
                    .follow(one, i);
        }
        followRoles(document, tracksBySlug, competenciesBySlug);
    }

    private void followRoles(
            PathDocument document, Map<String, Track> tracksBySlug, Map<String, Competency> competenciesBySlug) {
        Map<String, List<PathDocument.Step>> steps =
                document.steps().stream().collect(Collectors.groupingBy(PathDocument.Step::from));
        Set<String> kept = document.roles().stream().map(PathDocument.Role::id).collect(Collectors.toSet());
        roles.removeIf(role -> !kept.contains(role.slug()));
        Map<String, LadderRole> rolesBySlug = bySlug(roles, LadderRole::slug);
        for (int i = 0; i < document.roles().size(); i++) {
            PathDocument.Role one = document.roles().get(i);
            rolesBySlug
                    .computeIfAbsent(one.id(), id -> added(roles, new LadderRole(this, id, document.address(id))))
                    .follow(
                            one,
                            steps.getOrDefault(one.id(), List.of()),
                            one.track() == null ? null : tracksBySlug.get(one.track()),
                            competenciesBySlug,
                            i);
        }
    }

    /** Drops the tracks and competencies that a file no longer has; nothing stored may point at them any more. */
    void dropUnused(PathDocument document) {
        tracks.removeIf(
                track -> document.tracks().stream().noneMatch(one -> one.id().equals(track.slug())));
        competencies.removeIf(competency ->
                document.competencies().stream().noneMatch(one -> one.id().equals(competency.slug())));
    }

    PathDocument document() {
        return new PathDocument(
                slug,
                name,
                department,
                summary,
                promotions,
                family,
                tracks.stream().map(Track::document).toList(),
                competencies.stream().map(Competency::document).toList(),
                roles.stream().map(LadderRole::document).toList(),
                roles.stream().flatMap(role -> role.stepDocuments().stream()).toList());
    }

    private static <T> Map<String, T> bySlug(List<T> items, Function<T, String> slug) {
        return new HashMap<>(items.stream().collect(Collectors.toMap(slug, Function.identity())));
    }

    private static <T> T added(List<T> items, T item) {
        items.add(item);
        return item;
    }
}
