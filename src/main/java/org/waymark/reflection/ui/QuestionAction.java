package org.waymark.reflection.ui;

/** What an author can do with one question, besides writing. */
enum QuestionAction {
    SHARE,
    SHARE_TOPIC,
    WITHDRAW,
    KEEP,
    SWAP,
    ANSWER_BOTH,
    SKIP,
    BRING_BACK
}
