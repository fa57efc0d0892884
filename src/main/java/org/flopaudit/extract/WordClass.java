package org.flopaudit.extract;

/**
 * Classes of small words, which state nothing themselves but tell where a sentence, a clause or a
 * name begins and ends. The words of each, and what they are for, stand in {@code
 * rulesets/lexicon/small-words.table} under the name in lower case with hyphens; the marks that do
 * the same work stand here, for they are the same in every language.
 */
enum WordClass {
  // in sentences
  ABBREVIATION,
  LETTER_WORD,
  CLAUSE_END(";；"),
  LINK,
  LISTING(",/&()"),
  IN_ORDER,
  PARTING(".(;"),
  MEANS("/&"),
  ARTICLE,
  LABEL_END(":=["),
  ORIGIN,
  SOURCE,
  TARGET,
  DESCRIBING("(),-"),
  SHOWING,
  DEFINITE,
  BENEFICIARY,
  BEFORE_SUBJECT(",-"),
  TELLING_VERB,
  RELATIVE,
  INDEFINITE,
  WAY,
  EMPLOYING,
  INFINITIVE,
  ASPECT,
  GROUP,
  PARTIAL,
  PART_OF,
  RECORDING,
  STEP,

  // in names
  JOINING("-_"),
  OF_NAME("'’"),
  EDITION,
  SUFFIX,
  HANGING,
  TUNED_EDITION,
  STEP_EDITION,
  TUNING,
  NO_NAME,
  NO_TITLE,
  LEAD,
  TEACHING,
  NO_FAMILY,
  COUNTED_ENDING,
  STUDENT,
  TUNED_NAME,
  HUB_PAGE,
  PAPER_PAGE;

  private final String marks;

  WordClass() {
    this("");
  }

  WordClass(String marks) {
    this.marks = marks;
  }

  /** Whether a word is one of the class's marks. */
  boolean hasMark(String word) {
    return word.length() == 1 && marks.indexOf(word.charAt(0)) >= 0;
  }
}
