package org.waymark.careerpath.ui;

import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.Role;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.PathDetail;
import org.waymark.careerpath.RoleDetail;
import org.waymark.careerpath.appeal.Appeals;
import org.waymark.careerpath.appeal.RoleWithAppeal;
import org.waymark.careerpath.editing.PathDrafts;
import org.waymark.careerpath.editing.PathVersions;

/** Finds ladders and roles in the edition that an address asks for, so that a preview and a look back are the same pages. */
@org.springframework.stereotype.Component
class LadderEditions {

    private final CareerPaths paths;
    private final Appeals appeals;
    private final PathVersions versions;
    private final PathDrafts drafts;
    private final CurrentUser currentUser;

    LadderEditions(
            CareerPaths paths, Appeals appeals, PathVersions versions, PathDrafts drafts, CurrentUser currentUser) {
        this.paths = paths;
        this.appeals = appeals;
        this.versions = versions;
        this.drafts = drafts;
        this.currentUser = currentUser;
    }

    Optional<PathDetail> path(String path, Edition edition) {
        if (edition.isDraft()) {
            return keepsPaths() ? drafts.preview(path) : Optional.empty();
        }
        return edition.isToday() ? paths.path(path) : versions.path(path, edition.version());
    }

    Optional<RoleWithAppeal> role(String address, Edition edition) {
        return edition.isToday()
                ? appeals.role(address)
                : another(address, edition).map(detail -> new RoleWithAppeal(detail, null));
    }

    private Optional<RoleDetail> another(String address, Edition edition) {
        if (edition.isDraft()) {
            return keepsPaths() ? drafts.previewRole(address) : Optional.empty();
        }
        return versions.role(address, edition.version());
    }

    /** The service refuses the others; to them a draft looks like an address at which there is nothing. */
    private boolean keepsPaths() {
        return currentUser.has(Role.PEOPLE_TEAM);
    }

    /** Says that this is not what holds today, and where that is. */
    static Paragraph notice(Component reader, Edition edition, String address, String editor) {
        Paragraph notice = paragraph(
                "wm-edition",
                (edition.isDraft()
                                ? reader.getTranslation("careerpath.edition.draft")
                                : reader.getTranslation("careerpath.edition.version", edition.version()))
                        + " ");
        notice.add(
                edition.isDraft()
                        ? link(editor, reader.getTranslation("careerpath.edition.edit"), "wm-link")
                        : link(address, reader.getTranslation("careerpath.edition.today"), "wm-link"));
        return notice;
    }
}
