package org.waymark.careerpath.editing.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.eyebrow;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.title;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.editing.DraftDetail;
import org.waymark.careerpath.editing.DraftElement;
import org.waymark.careerpath.editing.PathDrafts;
import org.waymark.careerpath.editing.StaleDraftException;
import org.waymark.organization.Departments;

/** Where the People team writes a ladder: its outline on one side, what is being edited on the other. */
@Route("admin/paths/:path")
@RolesAllowed("PEOPLE_TEAM")
class PathEditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient PathDrafts drafts;
    private final transient CareerPaths paths;
    private final transient Departments departments;
    private final transient LiveUpdates updates;
    private final StaticHtml head = new StaticHtml(title(null, "", ""));
    private final StaticHtml links = new StaticHtml(new Div());
    private final Button discard = new Button(getTranslation("careerpath.draft.discard"), click -> discard());
    private final Div columns = new Div();
    private final Div panel = new Div();
    private String path = "";
    private String name = "";
    private DraftSelection selection = new DraftSelection(null, "", false);
    private transient @Nullable DraftOutline outline;
    private transient @Nullable DraftForm form;
    private transient @Nullable ReviewPanel review;
    private transient @Nullable PathDocument document;

    PathEditorView(PathDrafts drafts, CareerPaths paths, Departments departments, LiveUpdates updates) {
        this.drafts = drafts;
        this.paths = paths;
        this.departments = departments;
        this.updates = updates;
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        Div top = new Div(head, actions(links, discard));
        top.addClassName("wm-page-head");
        columns.addClassName("wm-editor");
        panel.addClassName("wm-editor-panel");
        add(top, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getRouteParameters().get("path").orElse("");
        selection = DraftSelection.of(event.getLocation().getQueryParameters());
        DraftDetail detail = drafts.open(asked).orElseThrow(NotFoundException::new);
        if (!asked.equals(path)) {
            path = asked;
            columns.removeAll();
            outline = new DraftOutline(drafts, path, address(), this::added, this::refresh);
            columns.add(outline, panel);
            updates.keepFresh(this, DraftUpdates.topic(path), this::refresh);
        }
        show(detail);
        edit(detail.document());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("careerpath.draft.title", name);
    }

    private String address() {
        return PathsAdminView.ROUTE + "/" + path;
    }

    /** Somebody has changed the draft, perhaps oneself: what one is typing stays. */
    private void refresh() {
        drafts.open(path)
                .ifPresentOrElse(
                        detail -> {
                            show(detail);
                            if (selection.part() != null && !isThere(detail.document())) {
                                leave();
                            } else if (form != null) {
                                form.refresh(detail.document());
                            }
                            if (review != null) {
                                review.look();
                            }
                        },
                        () -> getUI().ifPresent(ui -> ui.navigate(PathsAdminView.class)));
    }

    private void show(DraftDetail detail) {
        document = detail.document();
        name = document.name();
        head.show(title(
                eyebrow(PathsAdminView.ROUTE, getTranslation("careerpath.admin.title"), ""), name, state(detail)));
        discard.setVisible(detail.isDraft());
        Div to = new Div();
        to.addClassName("wm-editor-links");
        if (detail.isDraft()) {
            to.add(
                    link("paths/" + path + "?draft", getTranslation("careerpath.draft.preview"), "wm-link"),
                    link(address() + "?review", getTranslation("careerpath.draft.review"), "wm-link"));
        }
        if (detail.version() > 0) {
            to.add(link(address() + "/versions", getTranslation("careerpath.versions.title"), "wm-link"));
        }
        links.show(to);
        if (outline != null) {
            outline.show(document, selection);
        }
        columns.setClassName("wm-editor-chosen", !selection.isPath());
    }

    private String state(DraftDetail detail) {
        if (!detail.isDraft() || detail.changedAt() == null) {
            return getTranslation("careerpath.draft.none");
        }
        String when = Dates.minute(this, detail.changedAt());
        return detail.changedBy() == null
                ? getTranslation("careerpath.draft.changed", when)
                : getTranslation(
                        "careerpath.draft.changed-by", when, detail.changedBy().name());
    }

    private void edit(PathDocument draft) {
        panel.removeAll();
        if (!selection.isPath()) {
            panel.add(new StaticHtml(back()));
        }
        form = null;
        review = null;
        if (selection.isReview()) {
            review = new ReviewPanel(drafts, path, this::published);
            panel.add(review);
            return;
        }
        DraftForm fields = new DraftForm(drafts, path, this::leave);
        DraftElement part = selection.part();
        if (part == null) {
            PathPanel.fill(fields, draft, departments.names());
        } else if (!isThere(draft)) {
            throw new NotFoundException();
        } else {
            switch (part) {
                case TRACK -> DraftElementPanel.fillTrack(fields, draft, selection.id());
                case COMPETENCY -> DraftElementPanel.fillCompetency(fields, draft, selection.id());
                case ROLE -> RolePanel.fill(fields, draft, selection.id());
            }
        }
        form = fields;
        panel.add(fields.status(), fields);
        if (part == DraftElement.ROLE) {
            panel.add(new StepsPanel(drafts, paths, fields, draft, selection.id(), this::again));
        }
        if (part != null) {
            panel.add(removing(part));
        }
    }

    /** On a phone the outline is a page of its own. */
    private Div back() {
        Div back = new Div(link(address(), getTranslation("careerpath.outline.all"), "wm-link"));
        back.addClassName("wm-editor-back");
        return back;
    }

    private boolean isThere(PathDocument draft) {
        return switch (selection.part()) {
            case null -> true;
            case TRACK -> draft.tracks().stream().anyMatch(one -> one.id().equals(selection.id()));
            case COMPETENCY ->
                draft.competencies().stream().anyMatch(one -> one.id().equals(selection.id()));
            case ROLE -> draft.roles().stream().anyMatch(one -> one.id().equals(selection.id()));
        };
    }

    private Component removing(DraftElement part) {
        String word = DraftOutline.word(part);
        Button remove = new Button(getTranslation("careerpath.edit.remove." + word));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        remove.addClickListener(click -> confirm(
                "careerpath.edit.remove." + word, getTranslation("careerpath.edit.remove." + word + ".what"), () -> {
                    if (document != null) {
                        drafts.remove(path, part, selection.id(), document);
                        leave();
                    }
                }));
        return actions(remove);
    }

    private void discard() {
        confirm("careerpath.draft.discard", getTranslation("careerpath.draft.discard.what"), () -> {
            if (document != null) {
                drafts.discard(path, document);
                leave();
            }
        });
    }

    /** Asks first, and says so if somebody else has been there since. */
    private void confirm(String title, String what, SerializableRunnable confirmed) {
        ConfirmDialog dialog = new ConfirmDialog(getTranslation(title), what, getTranslation(title), yes -> {
            try {
                confirmed.run();
            } catch (StaleDraftException e) {
                Notification.show(getTranslation("careerpath.draft.stale"));
            }
        });
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("base.close"));
        dialog.open();
    }

    private void added(DraftElement part, String id) {
        getUI().ifPresent(ui -> ui.navigate(address(), QueryParameters.simple(Map.of(DraftOutline.word(part), id))));
    }

    private void published() {
        Notification.show(getTranslation("careerpath.review.published"));
        getUI().ifPresent(ui -> ui.navigate(address() + "/versions"));
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.navigate(address()));
    }

    private void again() {
        drafts.open(path).ifPresent(detail -> edit(detail.document()));
    }
}
