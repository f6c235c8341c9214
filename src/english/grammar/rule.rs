//! A rule of a construction, compiled: what it is made from, what is checked, and what it builds.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::symbols::{Category, Properties};

/// The most parts that a rule is made from.
pub(crate) const MOST_PARTS: usize = 5;

/// A rule.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Rule {
    /// Its name, as derivations show it.
    pub(crate) name: Arc<str>,
    /// What it builds.
    pub(crate) build: Category,
    pub(crate) parts: Vec<Part>,
    pub(crate) checks: Vec<(Check, usize, usize)>,
    /// The part from which the result has its properties and its word.
    pub(crate) head: usize,
    pub(crate) set: Properties,
    pub(crate) clear: Properties,
    /// Properties that the result has of other parts.
    pub(crate) take: Vec<(usize, Properties)>,
    /// The part whose preposition is that of the result.
    pub(crate) key: Option<usize>,
    pub(crate) cost: u32,
    pub(crate) english: English,
    /// The file and line of the rule.
    pub(crate) place: Arc<str>,
}

/// A part of a rule.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Part {
    pub(crate) category: Category,
    /// It has all of them.
    pub(crate) all: Properties,
    /// It has none of them.
    pub(crate) none: Properties,
    /// It has one of each of these sets.
    pub(crate) any: Vec<Properties>,
}

impl Part {
    pub(crate) fn fits(&self, properties: Properties) -> bool {
        properties.has(self.all) && !properties.meets(self.none) && self.any.iter().all(|set| properties.meets(*set))
    }
}

/// What two parts of a rule must do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Check {
    /// A noun and its adjective agree.
    Adjective,
    /// A verb and the subject behind it agree.
    VerbSubject,
    /// A subject and the verb behind it agree.
    SubjectVerb,
    /// A noun or clause and its predicate agree in gender and number.
    Predicate,
    /// The first governs the preposition of the second.
    Governs,
    /// The first, a verb, governs the preposition of the second instead of an object.
    GovernsAlone,
    /// It would rather govern it.
    Prefers,
    /// The clause has a place for the noun, by agreement or by a pronoun.
    Relative,
    /// The second, a sentence, begins as what stands behind أن or إن does.
    BehindThat,
    /// Both have the same definiteness.
    Definiteness,
    /// The first governs a clause with أن or إن.
    GovernsClause,
    /// The noun can be the object of the verb.
    Object,
    /// The verbs of two clauses have one subject.
    SameSubject,
    /// The two are of one kind: both people, both places, both neither.
    Alike,
    /// The noun itself has the article, not only its complement.
    Article,
    /// The verbal noun has who does it as its complement.
    Agent,
    /// The second may be in the genitive.
    Genitive,
    /// The noun ends in its complement or pronoun.
    Owned,
    /// The noun is of what somebody would do, and has its complement or pronoun: «قرار الحكومة».
    Intends,
    /// The noun is somebody who is known by whose he is: «نجل», «شقيق».
    Kin,
    /// The second may be the name of the first.
    Names,
    /// The second is not taken out of a clause that ends the first.
    Stays,
    /// The subject of the first, a passive, stands behind a preposition in it; it is given as both parts.
    Raised,
    /// The first, a clause, ends in a place.
    Place,
    /// The second is one of the events: «انفجار».
    Event,
    /// The second is a body of people: «الجيش».
    Body,
    /// What the number may count or be a share of: «15 من الجيش», «2% من الناتج», and not «300 من الحرب».
    PartOf,
    /// The second does not begin with some who are not known.
    Others,
    /// Both have the same preposition.
    SamePreposition,
    /// Both are names of one, said alike: «الاتحاد الدولي لكرة القدم فيفا».
    SameName,
    /// The first is what somebody holds, says or writes: «تعليق».
    Made,
    /// The first is a noun of what may or must be.
    Supposes,
    Nearest,
    Measure,
    /// The first ends in whom its verb asks to do what the second tells: «طلب من اللجنة أن تدرس».
    Asked,
    /// The verb of the second tells what comes of something: «أسفر».
    Results,
    /// The second is what a place is to somebody: «معقل الحوثيين».
    Seat,
    /// The first is what somebody is to do: «مهمة».
    Aims,
    /// The first is what something is done for: «أسباب».
    Reasons,
    /// The verb may have the second as an object behind another.
    SecondObject,
    /// The act has who does it as its complement, and its verb may have the second as an object behind another: «منح الحكومة العمال زيادة».
    Gives,
    /// The clause tells by a noun and a phrase alone where or of what something is, which is rather a noun phrase: «الشرعية في اليمن».
    ByPhrase,
    /// The phrase tells how many or how much the noun before it is: «البالغ عددهم 3 آلاف».
    Counting,
    /// The noun at the start of a sentence is rather no verb and its subject: «كشف الوزير عن …».
    RatherNoun,
    /// The noun is what somebody has by ل: «للدولة الحق في الرد».
    Had,
    /// The noun is what somebody has before him: «أمام الحكومة مهلة».
    Faced,
    /// The second is rather no object behind the pronoun of an act, which is then what it is done to: «لمنحهم حقوقا».
    OneObject,
    /// The verb may stand before another that it begins: «أخذ يفعل».
    Begins,
    /// The noun is no act that needs to be told what it is done to: «إيجاد».
    Complete,
    /// The verbal noun says what somebody is made: «جعل المدينة آمنة».
    OfObject,
    /// The noun is the word of an idiom of the passive verb: «أعيد انتخابه».
    OfIdiom,
    /// The noun ends in the person whom it is of: «محامي الرئيس».
    OfPerson,
    /// The adjective behind two nouns is of both.
    Shared,
    /// The noun is an office with its article and adjective, and the second what it is of.
    Office,
    Media,
    By,
    /// It costs if the noun is what goes on for years: «الحرب».
    Brief,
    /// The elative and the noun are no comparative of what the noun tells: «أكثر ليونة».
    Degree,
    /// The verb of the clause tells that something happens.
    Happens,
    /// The clause tells that somebody said something, and the sentence begins as what is said without a mark does.
    Quotes,
    /// The conjunction tells that something is so: «المفارقة أن».
    States,
    /// Both count or measure the same, and no goals nor votes: «20 مليون دولار مقابل 15 مليون دولار».
    SameUnit,
    /// The clause ends in somebody on whom its verb calls, and the act is what he is to do.
    CallsOn,
    Described,
    Headed,
    Manner,
    /// The object of the second verb may be the first one's: nobody arrests a place.
    Shares,
    /// The act is what those that attack do to others: «استهداف».
    Attacks,
    /// What is joined is an act too: «نقل المرضى وحالات الولادة» is the transfer of both.
    Acts,
    /// The verb is one of what is done to places: «غادر».
    ToPlace,
    /// The verb of the clause makes somebody do something.
    Makes,
    /// The verb of the clause is one of seeing or hearing what somebody does: «شاهد السكان الجنود يغادرون».
    Perceives,
    /// The noun is an office that somebody holds: «وزيرا».
    Holds,
    /// The first ends in what is yet to be done by who may do the second too: «يريد أن يفوز ويشكل حكومة».
    ToDoToo,
    /// The first ends in what who may do the second too was doing: «كان يقصف القرية ويحاصر السكان».
    WasToo,
    /// The noun is an office, or what somebody is besides: «عضو المجلس».
    Serves,
    /// The noun is what somebody holds: «منصب».
    Posts,
    /// It costs if a body does it: «كيفية إدارة الحكومة لأموال الدولة».
    ByNobody,
    /// It costs if the verb says as what somebody works, which no adjective does: «عمل صحفيا».
    NoWork,
    /// The object of the clause is a thing, and the noun does to it what only people and bodies do: «تبنت الهجوم حركة طالبان».
    DoneBy,
    /// The object of the clause is a list, and its verb what is done in one: «تصدرت القائمة فرنسا».
    Tops,
    /// The verb of the clause is what times do with what happens in them: «شهد شهر سبتمبر مقتل».
    Sees,
    /// It costs if «فيما» would be "while" before a verb that names something: «فيما وصفه بالخطأ».
    NoName,
    /// It costs if the first ends in a noun or verb that rather goes on with the noun which the second begins with: «لتقوية حظوظ المعارضة».
    Parted,
    /// It costs if the clause begins a quotation with a verb that may be an imperative: «أوقفوا القتل».
    Orders,
    /// It costs if an act does what the clause tells: «ما يضمن تحرير المدينة».
    ByAct,
    /// The second is what something has on something else: «أثر», «عواقب».
    Effect,
    /// It costs if who is called on would be the one who calls: «ودعا الكونغرس إلى التصديق».
    Calling,
    /// Nothing was added to a clause behind a comma.
    Undivided,
    /// The clause says what is the most or the first: «هذه أكبر عملية».
    Foremost,
    /// The adjective tells what has been done to something, or what it does: «الاتفاق الموقع».
    Done,
    /// The adjective tells what has been done, the phrase to whom or with whom: «الحكم الصادر بحق».
    DoneToWhom,
    /// The verb says that something goes on being what it is: «ظل».
    Remains,
    /// The verb says how something turned out: «جاءت النتائج مخالفة للتوقعات».
    TurnsOut,
    /// The noun is one of what goes on for some time: «الحرب».
    Lasts,
    /// The noun is none that tells a number: «عدد».
    Counts,
    /// It costs if the verb has no English without what it governs: «تسبب».
    Fulfilled,
    /// It costs if what somebody calls something is not told: «ما وصفه تدخل الدول».
    Called,
    /// Nothing is left out at the end of the first: what follows might go on with that.
    AllSaid,
    /// The noun is who somebody is to others, and the second may be those: «مستشار للرئيس».
    SomebodyTo,
    /// The verb does not govern «إلى», of which «إلى أن» would be what it is about.
    Until,
    /// The verb has nobody behind a preposition who can or must do it: «يمكن للحكومة أن».
    Unnamed,
    /// It costs if the passive has all that its verb governs without an object: «تعهد بدعم الجيش» is that he pledged it.
    Undergone,
    /// The verb tells what two do, «التقى», if the clause has no subject; with one, it costs that he does it alone.
    Reciprocal,
    Strikes,
    ItsAct,
    /// The verbal noun stands first and has what it is done to right behind it: «فرض رسوم».
    DoneTo,
    /// The verb makes something more or less: «رفع».
    Changes,
    /// The noun has a number for its name: «القرار 2216».
    Numbered,
    /// The first is for a field, «معهد», and the second may be one.
    Field,
    /// The elative and the noun behind it are said by an adjective: «أكثر خطورة», "more dangerous".
    Quality,
    /// The noun is one of which there is a row: «الدورة العشرون».
    Row,
    /// «الدورة 38»: there is a row of what the noun names, one of which has a number.
    Ranked,
    /// The noun is a term of several words: «البرنامج النووي».
    Term,
    /// The adjective tells which of a row something is: «الثالث».
    Ordinal,
    /// The name is of what has a number behind it: «بوينغ 737».
    Model,
    /// The adjective stands right behind no noun that it could describe, and no comma parts it from the name.
    Apart,
    /// The verb of the clause tells that somebody did as well: «كما فعلوا».
    Does,
    /// The verb of the first is one of putting somebody into an office.
    Appoints,
    /// The clause does not begin with what stands behind what it explains: «إذ».
    Leads,
    /// The verb at the head of a line is what readers are called on to do: «شاهدوا الفيديو».
    Commands,
    /// The subject right behind the first verb does it, and to the object of the second: «اعتقلت الشرطة وسجنت الناشطين».
    SameObject,
    /// It costs if an act does, without an object, what only people do: «يستبعد فرض عقوبات».
    ByMind,
    /// The adverb behind a participle tells when that is so: «القائم حاليا».
    AtThatTime,
    /// The act of making somebody something has a body behind it, which makes the second that: «انتخاب البرلمان رئيسا».
    ElectedBy,
}

impl Check {
    pub(crate) const ALL: [(&'static str, Self); 125] = [
        ("adjective", Self::Adjective),
        ("does", Self::Does),
        ("appoints", Self::Appoints),
        ("leads", Self::Leads),
        ("commands", Self::Commands),
        ("same-object", Self::SameObject),
        ("verb-subject", Self::VerbSubject),
        ("subject-verb", Self::SubjectVerb),
        ("predicate", Self::Predicate),
        ("governs", Self::Governs),
        ("governs-alone", Self::GovernsAlone),
        ("prefers", Self::Prefers),
        ("relative", Self::Relative),
        ("behind-that", Self::BehindThat),
        ("definiteness", Self::Definiteness),
        ("governs-clause", Self::GovernsClause),
        ("object", Self::Object),
        ("same-subject", Self::SameSubject),
        ("alike", Self::Alike),
        ("article", Self::Article),
        ("agent", Self::Agent),
        ("genitive", Self::Genitive),
        ("owned", Self::Owned),
        ("intends", Self::Intends),
        ("kin", Self::Kin),
        ("names", Self::Names),
        ("stays", Self::Stays),
        ("raised", Self::Raised),
        ("undergone", Self::Undergone),
        ("reciprocal", Self::Reciprocal),
        ("strikes", Self::Strikes),
        ("perceives", Self::Perceives),
        ("holds", Self::Holds),
        ("to-do-too", Self::ToDoToo),
        ("was-too", Self::WasToo),
        ("serves", Self::Serves),
        ("posts", Self::Posts),
        ("by-nobody", Self::ByNobody),
        ("no-work", Self::NoWork),
        ("done-by", Self::DoneBy),
        ("tops", Self::Tops),
        ("sees", Self::Sees),
        ("no-name", Self::NoName),
        ("parted", Self::Parted),
        ("orders", Self::Orders),
        ("its-act", Self::ItsAct),
        ("done-to", Self::DoneTo),
        ("changes", Self::Changes),
        ("place", Self::Place),
        ("numbered", Self::Numbered),
        ("field", Self::Field),
        ("quality", Self::Quality),
        ("row", Self::Row),
        ("ranked", Self::Ranked),
        ("model", Self::Model),
        ("term", Self::Term),
        ("ordinal", Self::Ordinal),
        ("apart", Self::Apart),
        ("event", Self::Event),
        ("body", Self::Body),
        ("part-of", Self::PartOf),
        ("others", Self::Others),
        ("same-preposition", Self::SamePreposition),
        ("same-name", Self::SameName),
        ("made", Self::Made),
        ("supposes", Self::Supposes),
        ("nearest", Self::Nearest),
        ("measure", Self::Measure),
        ("asked", Self::Asked),
        ("results", Self::Results),
        ("seat", Self::Seat),
        ("aims", Self::Aims),
        ("reasons", Self::Reasons),
        ("second-object", Self::SecondObject),
        ("gives", Self::Gives),
        ("one-object", Self::OneObject),
        ("by-phrase", Self::ByPhrase),
        ("counting", Self::Counting),
        ("rather-noun", Self::RatherNoun),
        ("had", Self::Had),
        ("faced", Self::Faced),
        ("begins", Self::Begins),
        ("complete", Self::Complete),
        ("of-object", Self::OfObject),
        ("of-idiom", Self::OfIdiom),
        ("of-person", Self::OfPerson),
        ("shared", Self::Shared),
        ("office", Self::Office),
        ("media", Self::Media),
        ("by", Self::By),
        ("brief", Self::Brief),
        ("degree", Self::Degree),
        ("happens", Self::Happens),
        ("quotes", Self::Quotes),
        ("states", Self::States),
        ("same-unit", Self::SameUnit),
        ("calls-on", Self::CallsOn),
        ("described", Self::Described),
        ("headed", Self::Headed),
        ("manner", Self::Manner),
        ("foremost", Self::Foremost),
        ("calling", Self::Calling),
        ("undivided", Self::Undivided),
        ("attacks", Self::Attacks),
        ("acts", Self::Acts),
        ("to-place", Self::ToPlace),
        ("makes", Self::Makes),
        ("shares", Self::Shares),
        ("by-act", Self::ByAct),
        ("effect", Self::Effect),
        ("until", Self::Until),
        ("unnamed", Self::Unnamed),
        ("done", Self::Done),
        ("done-to-whom", Self::DoneToWhom),
        ("remains", Self::Remains),
        ("turns-out", Self::TurnsOut),
        ("lasts", Self::Lasts),
        ("counts", Self::Counts),
        ("fulfilled", Self::Fulfilled),
        ("called", Self::Called),
        ("all-said", Self::AllSaid),
        ("somebody-to", Self::SomebodyTo),
        ("by-mind", Self::ByMind),
        ("at-that-time", Self::AtThatTime),
        ("elected-by", Self::ElectedBy),
    ];
}

/// The English that a rule makes.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) enum English {
    /// The English of a part, unchanged.
    Same(usize),
    /// Words and parts, one after the other.
    Text(Template),
    /// What is added to the head's own.
    Add(Vec<(Slot, Template)>),
    /// A new clause with this verb and what is added to it.
    Clause(Arc<str>, Vec<(Slot, Template)>),
    /// A noun with its complement: "of", "'s" or as its line says.
    Construct { noun: usize, complement: usize },
    /// A noun with a relative clause.
    Relative { noun: usize, clause: usize },
    /// Parts joined by a comma and "and".
    List(Vec<usize>, Arc<str>),
}

/// Where something is added to a noun or a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Slot {
    Determiner,
    Number,
    Before,
    Behind,
    Subject,
    Object,
    Rest,
    Lead,
    Adverb,
    /// Changes the verb: the auxiliary that stands instead of it, "be", "have".
    Verb,
}

impl Slot {
    pub(crate) const ALL: [(&'static str, Self); 10] = [
        ("determiner", Self::Determiner),
        ("number", Self::Number),
        ("before", Self::Before),
        ("behind", Self::Behind),
        ("subject", Self::Subject),
        ("object", Self::Object),
        ("rest", Self::Rest),
        ("lead", Self::Lead),
        ("adverb", Self::Adverb),
        ("verb", Self::Verb),
    ];
}

/// English with places for parts.
pub(crate) type Template = Vec<Piece>;

/// A piece of a template.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) enum Piece {
    Words(Arc<str>),
    Part(usize, Shape),
}

/// The shape in which a part is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub(crate) enum Shape {
    /// As it is by itself: a clause with a finite verb, a noun with its article.
    #[default]
    Whole,
    /// Without article.
    Bare,
    /// "go"
    Infinitive,
    /// "going"
    Gerund,
    /// "gone", of a passive "been killed"
    Participle,
    /// "killed", of a passive too.
    Done,
    /// "his", "Iraq's"
    Possessive,
    /// "himself".
    Reflexive,
    /// "him", not "he"
    Objective,
    /// The comparative or superlative of an adjective.
    More,
    Most,
    /// A clause in the past, whatever the Arabic is.
    Past,
    /// Plural, whatever the Arabic is.
    Plural,
    /// Singular and without article.
    Singular,
    /// A clause without the pronoun that takes up "what" before it.
    Relative,
    /// "theirs"
    Own,
    /// A clause as a question: the auxiliary before the subject.
    Question,
    /// A clause without the “in it” that takes up the time before it.
    When,
    /// A verbal noun as "opening"; behind “through” that is “by opening”.
    Doing,
    /// A clause with its subject as "the police arresting him".
    Absolute,
    /// So many years as "50-year-old".
    Age,
    /// So many years as "50".
    Years,
}

impl Shape {
    /// Whether a clause of this shape has a finite verb.
    pub(crate) fn is_finite(self) -> bool {
        !matches!(self, Self::Infinitive | Self::Gerund | Self::Absolute | Self::Participle | Self::Done)
    }

    pub(crate) const ALL: [(&'static str, Self); 22] = [
        ("past", Self::Past),
        ("whole", Self::Whole),
        ("bare", Self::Bare),
        ("infinitive", Self::Infinitive),
        ("gerund", Self::Gerund),
        ("participle", Self::Participle),
        ("done", Self::Done),
        ("possessive", Self::Possessive),
        ("reflexive", Self::Reflexive),
        ("objective", Self::Objective),
        ("more", Self::More),
        ("most", Self::Most),
        ("plural", Self::Plural),
        ("singular", Self::Singular),
        ("relative", Self::Relative),
        ("own", Self::Own),
        ("question", Self::Question),
        ("when", Self::When),
        ("doing", Self::Doing),
        ("absolute", Self::Absolute),
        ("age", Self::Age),
        ("years", Self::Years),
    ];
}
