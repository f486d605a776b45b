package org.waymark.reflection.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.waymark.reflection.swap.SwapDetail;
import org.waymark.reflection.swap.SwapDetail.Opened;

/** Questions that both people of a 1:1 answer, as one of the two has them on their page, to be looked at and not written in. */
public final class SwapPicture extends Section {

    private static final long serialVersionUID = 1;

    /**
     * Draws them.
     *
     * @param details of one 1:1, not empty
     * @param owner name of the person whose page it is
     */
    public SwapPicture(List<SwapDetail> details, String owner) {
        addClassName("wm-section");
        add(new Div(SwapSection.head(this, details)));
        details.forEach(swap -> add(article(swap, owner)));
    }

    private Article article(SwapDetail swap, String owner) {
        Div content = SwapSection.question(this, swap);
        Opened words = swap.opened();
        if (words == null) {
            SwapSection.notes(this, swap).forEach(note -> content.add(paragraph("wm-meta", note)));
        } else {
            content.add(SwapSection.sides(owner, swap, words));
        }
        Article article = new Article(content);
        article.addClassName("wm-answer");
        return article;
    }
}
