package org.waymark.privacy.ui;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.base.paper.HtmlFile;
import org.waymark.privacy.MyDataFile;

/**
 * Writes what is kept of somebody for people: one page of HTML that needs nothing else and can be printed. Columns that only the
 * portal needs have no name in the bundles, and stand in the file for programs alone.
 */
@Component
class MyDataDocument {

    private static final String STYLE = """
        :root { color-scheme: light dark }
        body { font: 1rem/1.6 system-ui, sans-serif; margin: 3rem auto; max-width: 44rem; padding: 0 1rem }
        h1, h2, h3 { font-family: "Iowan Old Style", Palatino, serif; font-weight: 500; line-height: 1.25 }
        h1 { font-size: 2.25rem }
        h2 { border-top: 1px solid #8886; margin-top: 3.5rem; padding-top: 1.25rem }
        h3 { margin: 2.5rem 0 .5rem }
        h4, h5, h6 { font-size: 1rem; margin: 1.5rem 0 .25rem }
        nav ol { columns: 16rem; list-style: none; padding: 0 }
        a { color: inherit }
        section { margin-left: 1rem }
        blockquote { border-left: 2px solid #8888; margin: .25rem 0 .5rem; overflow-wrap: anywhere; padding-left: 1rem; white-space: pre-wrap }
        dl { display: grid; gap: .25rem 1rem; grid-template-columns: minmax(6rem, 2fr) 5fr }
        dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap }
        dt, th, .label, .facts { font-size: .875rem; opacity: .75 }
        .label, .facts { margin: .25rem 0 }
        .label { font-weight: 600; margin-top: 1rem }
        .wide { overflow-x: auto }
        table { border-collapse: collapse; font-size: .875rem }
        th, td { border-bottom: 1px solid #8884; padding: .375rem 1rem .375rem 0; text-align: start; vertical-align: top; white-space: pre-wrap }
        @media print { nav { display: none } article, dl, tr { break-inside: avoid } }
        """;

    private final MessageSource messages;
    private final Clock clock;

    MyDataDocument(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    byte[] write(MyDataFile file, Locale locale) {
        MyDataPresenter words = new MyDataPresenter(messages, locale, clock.getZone(), file);
        MyDataEntries entries = new MyDataEntries(file, words);
        Document document = HtmlFile.begin(
                locale, words.say("privacy.document.title", file.person().name()), STYLE);
        Element body = document.body();
        body.appendElement("h1").text(document.title());
        body.appendElement("p").text(words.say("privacy.document.about", words.moment(file.made())));
        Element contents = body.appendElement("nav")
                .attr("aria-label", words.say("privacy.document.contents"))
                .appendElement("ol");
        for (List<MyDataRow> chapter : entries.chapters()) {
            MyDataRow first = chapter.getFirst();
            contents.appendElement("li")
                    .appendElement("a")
                    .attr("href", "#" + first.anchor())
                    .text(words.chapter(first));
            body.appendElement("h2").id(first.anchor()).text(words.chapter(first));
            entries.write(chapter, body);
        }
        return HtmlFile.bytes(document);
    }
}
