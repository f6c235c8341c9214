//! The briefing: one structure that JSON, templates and tests see, and its output formats.

mod assemble;
mod attributions;
mod corpus;
mod coverage;
mod data;
mod escape;
mod explain;
mod expressions;
mod gaps;
mod golden;
mod impact;
mod judged;
mod lines;
mod render;
mod shortened;
mod stream;
mod suggest;
mod templates;

pub use assemble::Desk;
pub(crate) use assemble::add_title;
pub(crate) use assemble::has_headline;
pub use attributions::{AttributionInfo, SentenceAttribution, SpeakerInfo, VerbInfo};
pub use corpus::{each_article, each_article_of};
pub use coverage::{Coverage, Mentioned};
pub(crate) use data::none;
pub use data::{
    ArticleInfo, Briefing, DateInfo, Dateline, GlossaryLine, Headline, KeyPoint, MentionInfo, NotArticle, NumberInfo,
    Reproduce, SCHEMA, Span, Title, UnknownInfo, Who, WhoElse,
};
pub use explain::{ExplainedLine, ExplainedPiece, Explanation};
pub use gaps::{ArticleGaps, Gap, Gaps, GapsToml};
pub use golden::{Compared, Difference, GoldenCase, GoldenError, cases, each_case};
pub use impact::{Impact, impact};
pub use judged::JudgedSentence;
pub use lines::LONGEST_LINE;
pub use render::{Format, RenderError, Renderer, json_lines};
pub use shortened::{CutInfo, Shortened, SourceNote};
pub use stream::{Streamed, stream};
pub use suggest::{Suggestion, Suggestions, SuggestionsToml, UnknownNames};
pub use templates::{Layout, TEMPLATES, TemplateError, Templates};
