import { type ProblemKind, problemsOf } from "./problem.ts";

/**
 * What can be noticed in YAML that a person wrote (corrections, settings, front matter). Warnings and notes: the line was
 * read as meant. Errors: the line named was left out, and the rest holds. Codes are a contract: do not rename them.
 */
export const yamlProblems = {
  "yaml-sign": {
    severity: "warning",
    ar: {
      what: "تبدأ القيمة بعلامة لها في YAML معنى آخر (* & ! % @ ` | >)، فقُرئت نصًّا كما هي: {found}.",
      remedy: "ضع القيمة بين علامتي اقتباس.",
    },
    en: {
      what: "The value begins with a sign that means something else in YAML (* & ! % @ ` | >); it was read as text: {found}.",
      remedy: "A value that begins with such a sign needs quotes.",
    },
  },
  "yaml-hash": {
    severity: "warning",
    ar: {
      what: "تبدأ علامة # في YAML تعليقًا يُحذف ما بعده؛ وقد قُرئت هنا جزءًا من القيمة: {found}.",
      remedy: "ضع القيمة بين علامتي اقتباس، أو اترك بعد # مسافة إن قصدت تعليقًا.",
    },
    en: {
      what: "In YAML “#” begins a comment and cuts the value; here it was read as part of it: {found}.",
      remedy: "Put the value in quotes, or a space after the # if a comment is meant.",
    },
  },
  "yaml-comment": {
    severity: "note",
    ar: {
      what: "ما بعد « # » تعليق، فليس من القيمة: {found}.",
      remedy: "لا يلزم شيء إن قصدت تعليقًا؛ وإلا فضع القيمة كلها بين علامتي اقتباس.",
    },
    en: {
      what: "What follows “ # ” is a comment and no part of the value: {found}.",
      remedy: "Nothing to do if a comment is meant; else put the whole value in quotes.",
    },
  },
  "yaml-colon": {
    severity: "note",
    ar: {
      what: "في القيمة نقطتان، وهما في YAML علامة حقل جديد؛ فقُرئت نصًّا كما هي: {found}.",
      remedy: "ضع القيمة بين علامتي اقتباس.",
    },
    en: {
      what: "The value holds a colon, which begins a new field in YAML; it was read as text: {found}.",
      remedy: "Put the value in quotes.",
    },
  },
  "yaml-text-after-quote": {
    severity: "note",
    ar: {
      what: "بعد علامة الاقتباس الأخيرة كلام، فقُرئ السطر كله نصًّا بعلاماته: {found}.",
      remedy: "ضع القيمة كلها بين علامتي اقتباس.",
    },
    en: {
      what: "Words follow the closing quotation mark; the whole was read as text, marks included: {found}.",
      remedy: "Put the whole value in quotes.",
    },
  },
  "yaml-backslash": {
    severity: "note",
    ar: {
      what: "للشرطة المائلة \\ بين علامتي الاقتباس المزدوجتين معنى خاص؛ وقد قُرئت هنا كما هي: {found}.",
      remedy: "ضاعفها، أو استعمل علامتي اقتباس مفردتين.",
    },
    en: {
      what: "In double quotes a backslash has a meaning of its own; here it was read as it stands: {found}.",
      remedy: "Double it, or use single quotes.",
    },
  },
  "yaml-text-after-bracket": {
    severity: "note",
    ar: {
      what: "بعد القوس الأخير كلام، فقُرئ السطر كله نصًّا بأقواسه: {found}.",
      remedy: "ضع القيمة كلها بين علامتي اقتباس.",
    },
    en: {
      what: "Words follow the closing bracket; the whole was read as text, brackets included: {found}.",
      remedy: "Put the whole value in quotes.",
    },
  },
  "yaml-in-brackets": {
    severity: "note",
    ar: {
      what: "بين الأقواس فاصلة أو نقطتان أو علامة من كلام القيمة نفسها، فقُرئت منها: {found}.",
      remedy: "ضع القيمة التي فيها شيء من ذلك بين علامتي اقتباس.",
    },
    en: {
      what: "A comma, colon or sign inside the brackets belongs to a value's own words and was read so: {found}.",
      remedy: "Put a value that holds one of these in quotes.",
    },
  },
  "yaml-loose-colon": {
    severity: "note",
    ar: {
      what: "بعد اسم الحقل تلزم نقطتان «:» ثم مسافة؛ وقد قُرئ السطر حقلًا: {found}.",
      remedy: "اكتب اسم الحقل ثم نقطتين ثم مسافة ثم القيمة.",
    },
    en: {
      what: "A field's name needs “:” and a space after it; the line was read as a field: {found}.",
      remedy: "Write the name, a colon, a space, the value.",
    },
  },
  "yaml-dash": {
    severity: "note",
    ar: { what: "لا تلزم شرطة قبل اسم الحقل؛ فقُرئ بلا شرطة: {found}.", remedy: "احذف الشرطة." },
    en: { what: "No dash stands before a field; it was read without: {found}.", remedy: "Remove the dash." },
  },
  "yaml-indent": {
    severity: "note",
    ar: {
      what: "المسافة في أول السطر ليست كما تلزم (علامة جدولة، أو مسافة زائدة أو ناقصة)؛ فقُرئ السطر كما يبدو: {found}.",
      remedy: "ابدأ أسماء الحقول من أول السطر، واستعمل المسافة العادية لا علامة الجدولة.",
    },
    en: {
      what: "The line begins with a tab, or with a space too many or too few; it was read as it looks: {found}.",
      remedy: "Begin fields at the edge, and use plain spaces, no tabs.",
    },
  },
  "yaml-unclosed": {
    severity: "error",
    ar: {
      what: "علامة اقتباس أو قوس لم يُغلق، فتُرك هذا السطر: {found}.",
      remedy: "أغلق العلامة، أو احذفها؛ وبقية الملف سارية.",
    },
    en: {
      what: "A quotation mark or bracket is not closed, so this line was left out: {found}.",
      remedy: "Close it or remove it; the rest of the file holds.",
    },
  },
  "yaml-no-field": {
    severity: "error",
    ar: {
      what: "سطر بلا اسم حقل، فتُرك: {found}.",
      remedy: "يُكتب كل سطر هكذا: اسم الحقل، نقطتان، مسافة، القيمة؛ وما يتمّ سطرًا قبله يبدأ بمسافتين.",
    },
    en: {
      what: "A line without a field's name was left out: {found}.",
      remedy:
        "Each line is a name, a colon, a space, a value; one that goes on with the line above begins with two spaces.",
    },
  },
  "yaml-conflict": {
    severity: "error",
    ar: {
      what: "علامات تعارض تركها git: غيّر شخصان هذا الموضع، وفي الملف ما كتباه معًا: {found}.",
      remedy: "أبقِ الصحيح من النصين، واحذف الأسطر التي تبدأ بـ <<<<<<< و======= و>>>>>>>.",
    },
    en: {
      what: "Marks of a conflict that git left: two people changed this place, and the file holds what both wrote: {found}.",
      remedy: "Keep the right one of the two, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.",
    },
  },
  "yaml-tag": {
    severity: "error",
    ar: {
      what: "وسم YAML لا معنى له هنا (!)، فتُركت القيمة: {found}.",
      remedy: "اكتب القيمة نصًّا عاديًّا؛ لا يُنفَّذ من الملف شيء.",
    },
    en: {
      what: "A YAML tag (!) that has no meaning here; the value was left out: {found}.",
      remedy: "Write the value as plain text; nothing of such a file is ever executed.",
    },
  },
  "yaml-unreadable": {
    severity: "error",
    ar: { what: "تعذّرت قراءة هذا الموضع فتُرك: {found}.", remedy: "ضع القيمة بين علامتي اقتباس؛ وبقية الملف سارية." },
    en: {
      what: "This could not be read and was left out: {found}.",
      remedy: "Put the value in quotes; the rest of the file holds.",
    },
  },
  "yaml-too-much": {
    severity: "error",
    ar: {
      what: "الملف أطول أو أعمق أقواسًا مما يُقرأ (أو فيه إحالات إلى إحالات)، فتُرك كله.",
      remedy: "أبقِ فيه الحقول اللازمة وحدها.",
    },
    en: {
      what: "The file is longer, more deeply nested or fuller of references than what is read; all of it was left out.",
      remedy: "Keep only the fields that are needed.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

/** Code of something noticed in YAML. */
export type YamlCode = keyof typeof yamlProblems;

/** Raises a problem of YAML. */
export const yamlProblem = problemsOf(yamlProblems);
