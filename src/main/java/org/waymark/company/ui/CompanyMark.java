package org.waymark.company.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.Components;
import org.waymark.company.CompanyLogo;
import org.waymark.company.CompanyProfile;

/** Whose portal this is: the company's logo and name above Waymark's, or Waymark's with its cairn as long as nobody has said. */
public final class CompanyMark {

    private static final String DARK = "(prefers-color-scheme: dark)";

    private CompanyMark() {}

    /**
     * As it stands on a page of its own.
     *
     * @param company what everybody sees of it
     * @param product what the portal is called
     * @return the mark
     */
    public static Span sign(CompanyProfile company, String product) {
        return filled(new Span(), company, product);
    }

    /**
     * As it leads home.
     *
     * @param company what everybody sees of it
     * @param product what the portal is called
     * @return the link
     */
    public static Anchor link(CompanyProfile company, String product) {
        return filled(Components.link("", ""), company, product);
    }

    private static <T extends HtmlContainer> T filled(T mark, CompanyProfile company, String product) {
        mark.removeAll();
        mark.addClassName("wm-wordmark");
        CompanyLogo logo = company.light() == null ? company.dark() : company.light();
        if (logo != null) {
            mark.addClassName("wm-wordmark-logo");
            mark.getElement()
                    .appendChild(picture(logo, company.dark(), company.words().logoWords()));
        }
        if (company.name().isEmpty()) {
            mark.add(new Span(product));
        } else {
            mark.add(part("wm-wordmark-name", company.name()), part("wm-wordmark-product", product));
        }
        return mark;
    }

    /** The browser chooses by the scheme of the system, as the styles do; without one for dark pages, the light one gets a light ground. */
    private static Element picture(CompanyLogo logo, @Nullable CompanyLogo dark, String words) {
        Element picture = new Element("picture");
        picture.getClassList().add("wm-logo");
        if (dark == null) {
            picture.getClassList().add("wm-logo-plate");
        } else {
            picture.appendChild(new Element("source")
                    .setAttribute("media", DARK)
                    .setAttribute("srcset", dark.address())
                    .setAttribute("width", Integer.toString(dark.width()))
                    .setAttribute("height", Integer.toString(dark.height())));
        }
        // Where it shows nothing but the name, that stands beside it: reading it twice helps nobody.
        return picture.appendChild(new Element("img")
                .setAttribute("src", logo.address())
                .setAttribute("alt", words)
                .setAttribute("width", Integer.toString(logo.width()))
                .setAttribute("height", Integer.toString(logo.height())));
    }

    private static Component part(String className, String text) {
        Span part = new Span(text);
        part.addClassName(className);
        return part;
    }
}
