import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can be wrong in archive.yaml. Codes are part of the command line's contract: do not rename them. */
export const settingsProblems = {
  "settings-unreadable": {
    severity: "error",
    ar: {
      what: "تعذّرت قراءة إعدادات الأرشيف ({found})، ولا يُبنى موقع بإعدادات غيرها.",
      remedy: "أصلح الملف ثم ابنِ من جديد؛ والموقع المنشور باقٍ كما كان.",
    },
    en: {
      what: "The archive's settings cannot be read ({found}), and no site is built with others in their place.",
      remedy: "Mend the file and build again; the published site is as it was.",
    },
  },
  "settings-unclosed": {
    severity: "error",
    ar: { what: "علامة اقتباس أو قوس لم يُغلق، فتوقّفت القراءة هنا: {found}.", remedy: "أغلق العلامة، أو احذفها." },
    en: {
      what: "A quotation mark or bracket is not closed, and reading stopped here: {found}.",
      remedy: "Close it or remove it.",
    },
  },
  "settings-no-field": {
    severity: "error",
    ar: {
      what: "سطر بلا اسم إعداد: {found}.",
      remedy: "يُكتب كل سطر هكذا: اسم الإعداد، نقطتان، مسافة، القيمة؛ وما يتمّ سطرًا قبله يبدأ بمسافتين.",
    },
    en: {
      what: "A line without a setting's name: {found}.",
      remedy:
        "Each line is a name, a colon, a space, a value; one that goes on with the line above begins with two spaces.",
    },
  },
  "settings-tag": {
    severity: "error",
    ar: {
      what: "وسم YAML لا معنى له هنا (!): {found}.",
      remedy: "اكتب القيمة نصًّا عاديًّا؛ لا يُنفَّذ من الملف شيء.",
    },
    en: {
      what: "A YAML tag (!) that has no meaning here: {found}.",
      remedy: "Write the value as plain text; nothing of such a file is ever executed.",
    },
  },
  "settings-line": {
    severity: "error",
    ar: { what: "تعذّرت قراءة هذا الموضع: {found}.", remedy: "ضع القيمة بين علامتي اقتباس." },
    en: { what: "This could not be read: {found}.", remedy: "Put the value in quotes." },
  },
  "settings-too-much": {
    severity: "error",
    ar: {
      what: "الملف أطول أو أعمق أقواسًا مما يُقرأ (أو فيه إحالات إلى إحالات).",
      remedy: "أبقِ فيه الإعدادات اللازمة وحدها.",
    },
    en: {
      what: "The file is longer, more deeply nested or fuller of references than what is read.",
      remedy: "Keep only the settings that are needed.",
    },
  },
  "settings-unknown": {
    severity: "error",
    ar: {
      what: "لا إعداد بهذا الاسم: {found}.",
      remedy: "راجع أسماء الإعدادات في README («الإعدادات»)؛ تُرك هذا السطر، وبقية الإعدادات سارية.",
    },
    en: {
      what: "There is no setting of this name: {found}.",
      remedy: "See the names in the README (“Configuration”); this line was passed over, and the other settings hold.",
    },
  },
  "settings-invalid": {
    severity: "error",
    ar: {
      what: "قيمة لا تصلح لهذا الإعداد: {found}.",
      remedy: "راجع الإعدادات في README («الإعدادات»)؛ استُعملت القيمة الافتراضية، وبقية الإعدادات سارية.",
    },
    en: {
      what: "This setting cannot have this value: {found}.",
      remedy: "See the settings in the README (“Configuration”); its default was used, and the other settings hold.",
    },
  },
  "settings-zone": {
    severity: "error",
    ar: {
      what: "ليست هذه منطقة زمنية معروفة: {found}.",
      remedy: "اكتب اسمًا من قاعدة IANA مثل Africa/Cairo أو Asia/Riyadh.",
    },
    en: {
      what: "There is no such time zone: {found}.",
      remedy: "Write a name of the IANA database, such as Africa/Cairo or Asia/Riyadh.",
    },
  },
  "settings-colour": {
    severity: "error",
    ar: { what: "ليس هذا لونًا: {found}.", remedy: 'اكتب اللون بين علامتي اقتباس، مثل "#0a5c36".' },
    en: { what: "This is no colour: {found}.", remedy: 'Write the colour in quotes, such as "#0a5c36".' },
  },
  "settings-address": {
    severity: "error",
    ar: {
      what: "لا يصلح هذا رابطًا للموقع: {found}.",
      remedy: "اكتب رابطًا يبدأ بـ https:// أو http:// بلا اسم مستخدم ولا كلمة مرور.",
    },
    en: {
      what: "The site cannot be published at this address: {found}.",
      remedy: "Write an address that begins with https:// or http:// and holds no user name or password.",
    },
  },
  "settings-twice": {
    severity: "error",
    ar: { what: "الاسم نفسه مرتين: {found}. سرى الأول وحده.", remedy: "احذف أحدهما." },
    en: { what: "The same name stands twice: {found}. Only the first holds.", remedy: "Remove one of them." },
  },
  "settings-languages": {
    severity: "warning",
    ar: {
      what: "language وlanguages لا يتفقان: {found}. سرت languages، وأول لغاتها لغة الصفحات الأولى.",
      remedy: "احذف language، أو ضعها أول languages بلا تكرار.",
    },
    en: {
      what: "language and languages do not agree: {found}. languages holds; the first of them is that of the first pages.",
      remedy: "Remove language, or put it first in languages, each language once.",
    },
  },
  "settings-other-name": {
    severity: "warning",
    ar: { what: "ملف الإعدادات اسمه archive.yaml، وقُرئ هذا بدلًا منه: {found}.", remedy: "أعد تسميته archive.yaml." },
    en: {
      what: "The settings file is called archive.yaml; this one was read in its place: {found}.",
      remedy: "Rename it archive.yaml.",
    },
  },
  "settings-second": {
    severity: "error",
    ar: {
      what: "ملفّا إعدادات معًا؛ قُرئ archive.yaml وتُرك هذا: {found}.",
      remedy: "انقل ما يلزم إلى archive.yaml واحذف الآخر.",
    },
    en: {
      what: "Two settings files; archive.yaml was read, this one was not: {found}.",
      remedy: "Move what is needed into archive.yaml and remove the other.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

/** Raises a problem of archive.yaml. */
export const settingsProblem = problemsOf(settingsProblems);
