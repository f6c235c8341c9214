//! Lines of terms of short sentences, one rule a row: what is joined, what is left out, and what is not taken for what it is not.

use jiff::civil::date;
use mujaz::arabic::Document;
use mujaz::arabic::calendar::resolve::Resolver;
use mujaz::english::{self, Level, Story, Style};
use mujaz::glossary::Glossary;
use mujaz::mentions::{Names, find};

/// The lines of the sentences of `text`, joined by " | ".
fn lines(glossary: &Glossary, text: &str) -> String {
    let names = Names::embedded();
    let document = Document::new(text, std::slice::from_ref(&(0..text.len())));
    let mentions = find(text, &document, false, glossary, names);
    let style = Style { highest: Level::Terms, ..Style::default() };
    // A Tuesday.
    let days = Resolver::new(&document, Some(date(2021, 11, 9)));
    let story =
        Story { text, document: &document, mentions: &mentions, glossary, names, days: &days, attributions: &[] };
    let line = |sentence| english::render(story, sentence, &style).0.text;
    (0..document.sentences().len()).map(line).collect::<Vec<_>>().join(" | ")
}

#[track_caller]
fn says(rows: &[(&str, &str)]) {
    let glossary = Glossary::embedded();
    for (arabic, english) in rows {
        assert_eq!(lines(&glossary, arabic), *english, "{arabic}");
    }
}

#[test]
fn titles_and_their_names() {
    says(&[
        ("قال وزير الخارجية العراقي فؤاد حسين", "… Iraqi Foreign Minister Fuad Hussein"),
        ("قال فؤاد حسين، وزير الخارجية العراقي،", "… Fuad Hussein, Iraqi foreign minister"),
        ("قال رئيس الوزراء", "… prime minister"),
        ("استقبل الرئيس العراقي السابق برهم صالح", "… former Iraqi President Barham Salih"),
        // Without a name, "former" stays.
        ("انتقد الرئيس العراقي السابق القرار", "… former Iraqi president · decision"),
        // A title of one country is no title of another's citizen.
        ("استقبل الرئيس المصري فؤاد حسين", "… Egyptian president · Fuad Hussein"),
        ("قال الرئيس الأميركي #دونالد_ترمب", "… U.S. President Donald Trump"),
    ]);
}

#[test]
fn titles_of_others_are_left_out() {
    says(&[
        ("وصلت زوجة الرئيس الفرنسي", ""),
        ("قال صهر الرئيس الأميركي جاريد كوشنر", "… Jared Kushner"),
        ("قال محام للرئيس الأميركي", ""),
        ("قال مكتب رئيس الوزراء العراقي", "… Iraqi prime minister's office"),
    ]);
}

#[test]
fn names_that_are_not_known() {
    says(&[
        ("قال وزير الصحة العراقي صالح مهدي الربيعاوي إن", "… Iraqi Health Minister ≈Saleh Mahdi al-Rabiawi"),
        ("قال وزير الصحة العراقي سعيد عبد الجواد المرزوقي إن", "… Iraqi Health Minister ≈Saeed Abdel-Gawad Marzouki"),
        ("وصل مطار الملك خالد الدولي", "… King Khalid International Airport"),
        // What is named after a place is not the place.
        ("وصل إلى شارع الجزائر", "… street …"),
        ("تحسنت العلاقات اللبنانية - السعودية", "… Lebanese relations · Saudi […]"),
        // What is named after somebody is no person.
        ("وصل إلى شارع محمد القحطاني", "… ≈Mohammed al-Qahtani Street"),
    ]);
}

#[test]
fn adjectives_and_the_nouns_they_belong_to() {
    says(&[
        ("وصلت القوات العراقية", "… Iraqi forces"),
        ("وصل فيلق القدس الإيراني", "… Iran's Quds Force"),
        ("وقع الوفد على اتفاق مصري تركي", "… delegation · Egyptian-Turkish agreement"),
        ("انطلقت المحادثات الروسية الأوكرانية", "… Russian-Ukrainian talks"),
        // The adjective is the minister's, not the city's.
        ("زار وزير شؤون القدس الإسرائيلي المكان", "… Israeli Jerusalem affairs minister …"),
        ("وصل الزعيم الكوري الشمالي كيم جونغ أون", "… North Korean leader Kim Jong Un"),
        ("وصل دبلوماسيون كوريون جنوبيون", "… South Korean diplomats"),
        ("طردت لندن خبيرا روسيا", "… London … Russian […]"),
        ("طردت لندن خبيراً روسياً", "… London … Russian […]"),
        ("اتهمت بريطانيا روسيا", "… United Kingdom · Russia"),
        ("قال متهما روسيا بالكذب", "… Russia …"),
        ("ومصرّ على موقفه", "… stance"),
    ]);
}

#[test]
fn people_and_what_is_counted() {
    says(&[
        ("تظاهر العراقيون", "… Iraqis"),
        ("تظاهر آلاف العراقيين", "… thousands of Iraqis"),
        ("قتل أربعة سوريين", "… 4 Syrians"),
        ("قتل 11 جنديا", "… 11 soldiers"),
        ("قتل 11 جنديا سوريا", "… 11 Syrian soldiers"),
        ("جرح 2216 والهجوم مستمر", "… 2216 · attack …"),
        ("ارتفعت أسعار الصلب والألمنيوم التركيين", "… prices … Turkish […]"),
        ("قتلت جماعة مسلحة واحدة", "… armed group …"),
        ("قصفت طائرات من طراز جي-31", "… planes …"),
        ("قصفت طائرات من طراز F-16", "… planes … F-16"),
    ]);
}

#[test]
fn what_is_left_out_has_a_mark() {
    says(&[
        // A negation is no word to pass over in silence.
        ("في بغداد لا دمشق", "Baghdad … Damascus"),
        ("في بغداد ودمشق", "Baghdad · Damascus"),
        ("ذكرت وكالة الأنباء السورية (سانا)", "… SANA"),
        ("ذكرت العربية.نت أن بغداد", "… Al Arabiya · Baghdad"),
    ]);
}

#[test]
fn a_family_name_that_is_an_adjective_too() {
    says(&[
        (
            "قال رئيس الوزراء العراقي محمد شياع السوداني. وأشار السوداني إلى الأمر. والتقى السوداني الوزير السوداني",
            "… Iraqi Prime Minister Mohammed Shia al-Sudani | … al-Sudani … | … al-Sudani · Sudanese minister",
        ),
        ("التقى السوداني الوفد", "… Sudanese […] · delegation"),
    ]);
}

#[test]
fn a_longer_name_is_not_the_shorter_one_in_it() {
    says(&[
        ("زار المملكة المتحدة", "… United Kingdom"),
        ("زار المملكة العربية السعودية", "… Saudi Arabia"),
        ("قال مجلس الأمن القومي الإيراني", "… Supreme National Security Council"),
        ("قال مجلس الأمن الدولي", "… U.N. Security Council"),
        ("قال النائب العام", "… prosecutor general"),
        ("قالت وزارة الخارجية الأميركية", "… U.S. State Department"),
        ("قال الأمين العام للأمم المتحدة أنطونيو غوتيريش", "… U.N. Secretary-General Antonio Guterres"),
    ]);
}

#[test]
fn capitals_and_palaces_stay_what_they_say() {
    says(&[
        ("نفت واشنطن ذلك", "… Washington"),
        ("أعلن البيت الأبيض ذلك", "… White House"),
        ("أعلن الكرملين ذلك", "… Kremlin"),
        ("أعلنت طهران ذلك", "… Tehran"),
    ]);
}

#[test]
fn a_noun_refers_to_what_was_introduced() {
    says(&[
        ("أعلنت حركة حماس الهدنة وقالت الحركة إنها ملتزمة", "… Hamas · truce … movement (Hamas) …"),
        (
            "قال وزير الخارجية العراقي فؤاد حسين ذلك وأضاف الوزير أن",
            "… Iraqi Foreign Minister Fuad Hussein … minister (Fuad Hussein)",
        ),
        ("قال الوزير إن", "… minister"),
    ]);
}

#[test]
fn a_noun_behind_a_negation_is_not_said_alone() {
    says(&[
        ("العراق: لا وفيات في حريق البصرة", "Iraq · no deaths · fire · Basra"),
        ("انتهت الجولة دون اتفاق", "… without agreement"),
        ("أكد عدم وجود ضحايا", "… victims"),
        ("أكد عدم اتفاق الطرفين", "… two sides"),
    ]);
}

#[test]
fn a_title_of_staff_is_given_to_nobody() {
    says(&[
        ("قال مستشار الرئيس الأميركي دونالد ترامب إن", "… adviser to the U.S. president · Donald Trump"),
        (
            "قال المتحدث باسم الأمين العام للأمم المتحدة أنطونيو غوتيريش إن",
            "… spokesman for the U.N. secretary-general · Antonio Guterres",
        ),
        (
            "وصل المبعوث الخاص للأمين العام للأمم المتحدة إلى اليمن هانس غروندبرغ إلى",
            "… U.N. Special Envoy to Yemen Hans Grundberg",
        ),
        ("قال نائب الرئيس الأميركي مايك بنس إن", "… U.S. Vice President Mike Pence"),
        ("اجتمع مجلس الحكومة المغربي", "… government · Moroccan […]"),
    ]);
}

#[test]
fn days_are_named_by_their_date() {
    says(&[
        ("وصل الوفد إلى دمشق الاثنين", "… delegation · Damascus · Monday (8 November)"),
        ("وصل الوفد مساء أمس", "… delegation · yesterday evening (8 November)"),
        ("سيصل الوفد الجمعة", "… delegation · Friday (12 November)"),
        ("وصل الوفد إلى دمشق الاثنين 8 نوفمبر", "… delegation · Damascus · Monday, 8 November"),
        ("اجتماع الوفد الاثنين", "meeting · delegation · Monday"),
        ("وصل الوفد الأسبوع الماضي", "… delegation · last week"),
    ]);
}

#[test]
fn numbers_keep_what_limits_them() {
    says(&[
        ("قتل نحو 30 جنديا", "… about 30 soldiers"),
        ("قتل ما لا يقل عن 12 جنديا", "… at least 12 soldiers"),
        ("قتل 12 جنديا على الأقل", "… at least 12 soldiers …"),
        ("دفعت الحكومة أكثر من 5 ملايين دولار", "… government · more than 5 million dollars"),
        ("ارتفع النفط إلى 104.75 دولارات للبرميل", "… oil · 104.75 dollars a barrel"),
        ("بين 15 و20 ألف جندي", "15,000 to 20,000 soldiers"),
        ("سقط قتيلان في دمشق", "… 2 dead · Damascus"),
        ("زار دمشق للمرة الثالثة", "… Damascus · third time"),
        // What the negation makes of it cannot be told.
        ("ليس أكثر من 30 جنديا", "… soldier"),
    ]);
}
