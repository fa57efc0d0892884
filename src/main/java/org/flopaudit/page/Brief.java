package org.flopaudit.page;

/**
 * A line of the summary.
 *
 * @param anchor where on the page there is more
 * @param title what it is about
 * @param text what there is to say, in a few words
 */
public record Brief(String anchor, String title, String text) {}
