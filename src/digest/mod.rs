//! One briefing over many articles: the same story from several outlets grouped, told once, with its sources.
//!
//! Each article is reduced to an [`Extract`] as soon as it is read; a [`Gathering`] of them gives the [`Digest`], whatever the order.

mod assemble;
mod cluster;
mod compare;
mod data;
mod extract;
mod facts;
mod gather;
mod news;
mod points;
mod rules;
mod sketch;
mod texts;

pub use data::{
    Dates, Digest, InBrief, InTheNews, LeftOut, Line, Named, Point, Reproduce, SCHEMA, Shared, Source, Story,
};
pub use extract::Extract;
pub use gather::{Gathering, Taken, Wanted};
pub use rules::{RULES, Rules};
