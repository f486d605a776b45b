package org.waymark.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.HtmlUtils;

/** What is said where no page of ours can be drawn, such as for a file that does not exist. It needs nothing but itself. */
@Component
class BareErrorPages implements ErrorViewResolver {

    private final MessageSource messages;
    private final String page;

    BareErrorPages(MessageSource messages) throws IOException {
        this.messages = messages;
        this.page = new ClassPathResource("shell/bare-error.html").getContentAsString(StandardCharsets.UTF_8);
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String html = status.is4xxClientError()
                ? page("shell.not-found.title", "shell.not-found.lede")
                : page("shell.fault.title", "shell.fault.moment");
        return new ModelAndView((values, asked, response) -> {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(html);
        });
    }

    private String page(String title, String lede) {
        return page.replace("{title}", text(title))
                .replace("{lede}", text(lede))
                .replace("{home}", text("shell.error.home"));
    }

    private String text(String key) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, null, Locale.ENGLISH), StandardCharsets.UTF_8.name());
    }
}
