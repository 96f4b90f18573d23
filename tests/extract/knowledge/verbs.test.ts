import { describe, expect, test } from "vitest";
import { keyOf } from "../../../src/extract/knowledge/key.ts";
import { compileKnowledge } from "../../../src/extract/knowledge/knowledge.ts";
import { defaultSettings } from "../../../src/settings.ts";

const { verbs } = compileKnowledge(defaultSettings(), []);

describe("how a sentence opens", () => {
  test.each([
    ["واشتبهت دورية في أحد المارة", "linkedVerb"],
    ["واجهت الفرق صعوبات", "verb"],
    ["انتبهت اللجنة إلى الخطأ", "verb"],
    ["مباريات اليوم", "name"],
    ["وسيجتمع المكتب غدا", "linkedVerb"],
    ["وستتواصل الأشغال", "linkedVerb"],
    ["وسيلة نقل جديدة", "name"],
    ["وسيم يوسف في القاهرة", "name"],
    ["وبمراجعة النيابة تقرر الإفراج عنه", "conjunction"],
    ["وبالتحقيق معه اعترف", "conjunction"],
    ["وباء جديد يضرب القرية", "name"],
    ["وبائية الكوليرا في الساحل", "name"],
    ["وتم حجز السيارة", "conjunction"],
    ["وفي السياق نفسه", "connective"],
    ["و أهدى بيريز قميصا", "linkedVerb"],
    ["و الناس في انتظار", "conjunction"],
    ["و ذلك بعد عامين", "conjunction"],
    ["وستدور المباراة غدا", "linkedVerb"],
    ["وسبق للرئيس أن زارها", "linkedVerb"],
    ["ولذلك تنبه الوزارة إلى الخطر", "conjunction"],
    ["ففي العام الماضي زاد الإنتاج", "conjunction"],
    ["ولاية الساحل تستقبل الزوار", "name"],
    ["ولي العهد في القرية", "name"],
    ["وقام الوزير بزيارة المصنع", "linkedVerb"],
    ["وحصد الفيديو مشاهدات كثيرة", "linkedVerb"],
    ["حجز كمية من التبغ", "name"],
    ["أبرز أحداث الأسبوع", "name"],
    ["وليد جنبلاط في باريس", "name"],
    ["وكالة الفضاء تطلق قمرا", "name"],
  ])("%s: %s", (text, opening) => {
    expect(verbs.opening(keyOf(text))).toBe(opening);
  });
});
