"""What one types: `dossier new`, `run`, `verify`, `annotate`, `sample`, `evaluate` and others."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

import click

from dossier import __version__
from dossier.errors import DossierError, told_by_the_system

BAD_INPUT, UNEXPECTED, INTERRUPTED = 2, 70, 130


class NamedPath(click.Path):
    """A file or folder with a name: an empty text, as of a shell's variable that is not set, means none of them."""

    wanted = "name a folder, and . is the one where you are"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path; a mistake of usage where there is no name."""
        if str(value) == "" and not isinstance(value, Path):
            self.fail(f"the name is empty; {self.wanted}", param, ctx)
        return super().convert(value, param, ctx)


class NamedFile(NamedPath):
    """The same for a file; whoever reads or writes it says what is wrong where it is a folder."""

    wanted = "name a file"


FOLDER, FILE = NamedPath(path_type=Path), NamedFile(path_type=Path)


class Commands(click.Group):
    """Every error in one line on standard error; a traceback only for those who ask."""

    def invoke(self, context: click.Context) -> Any:
        """Run the command, and turn what it raises into a line and an exit status."""
        try:
            return super().invoke(context)
        except DossierError as error:
            _fail(str(error), BAD_INPUT)
        except BrokenPipeError:  # as in `dossier diff a b | head`: whoever read on has enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(0)
        except KeyboardInterrupt:
            _fail("stopped; nothing is left running", INTERRUPTED)
        except (click.exceptions.NoArgsIsHelpError, click.exceptions.Exit, click.Abort):
            raise
        except click.UsageError as error:
            typed = error.ctx.command_path if error.ctx else "dossier"
            _fail(f"{error.format_message().rstrip('.')} ({typed} --help says what is allowed)", BAD_INPUT)
        except click.ClickException as error:
            _fail(error.format_message(), BAD_INPUT)
        except Exception as error:
            if context.params.get("debug"):
                raise
            if line := told_by_the_system(error):
                _fail(line, BAD_INPUT)
            said = " ".join(f"{type(error).__name__}: {error}".split())
            _fail(f"unexpected {said} (dossier --debug {context.invoked_subcommand} ... shows where)", UNEXPECTED)


def _fail(line: str, status: int) -> NoReturn:
    click.echo(f"dossier: {line}", err=True)
    sys.exit(status)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show where an unexpected error comes from.")
def main(debug: bool) -> None:
    """Turn a folder of news articles into a dossier: figures, tables, and the sentences behind them."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _terminated)


def _terminated(number: int, frame: FrameType | None) -> NoReturn:
    """End as Ctrl-C does, so that no kernel stays behind."""
    raise KeyboardInterrupt


@main.command()
@click.argument("folder", type=FOLDER)
def new(folder: Path) -> None:
    """Make a project of your own in FOLDER: a place for articles, dossier.toml, copies of the notebooks.

    FOLDER must not exist yet, or be empty.
    """
    from dossier.publishing.new import new as new_project

    sys.exit(new_project(folder))


@main.command()
@click.argument("corpus", required=False)
@click.option("--out", type=FOLDER, help="Where to publish (default: outputs).")
@click.option("-p", "--parameter", "parameters", nargs=2, multiple=True, metavar="NAME VALUE",
              help="Give a parameter of the notebooks another value; may be repeated.")  # fmt: skip
@click.option("--only", multiple=True, metavar="NOTEBOOK", help="Run this notebook alone; may be repeated.")
@click.option("--jobs", type=click.IntRange(1), help="Notebooks at a time (default: one a processor).")
@click.option("--force", is_flag=True, help="Run what is up to date as well.")
@click.option("--cell-timeout", type=click.IntRange(1), default=900, show_default=True, metavar="SECONDS",
              help="How long one cell may take.")  # fmt: skip
def run(out: Path | None, **options: Any) -> None:
    """Run the notebooks on CORPUS (default: what dossier.toml names, else seeds) and publish what they make.

    Only what is out of date runs, and each notebook says why. Nothing is published unless all is well.
    """
    from dossier.publishing.plan import Request
    from dossier.publishing.run import run as run_notebooks

    sys.exit(run_notebooks(Request(out=out, **options)))


@main.command()
@click.argument("corpus", required=False)
@click.option("--out", type=FOLDER, help="What to verify (default: outputs).")
@click.option("--jobs", type=click.IntRange(1), help="Notebooks at a time (default: one a processor).")
def verify(corpus: str | None, out: Path | None, jobs: int | None) -> None:
    """Run everything again, apart, and name whatever comes out differently from what is published.

    CORPUS is only needed where the published run was on a folder that cannot be found by its name.
    """
    from dossier.publishing.verify import verify as verify_outputs

    sys.exit(verify_outputs(out, corpus, jobs))


@main.command()
@click.argument("old", type=FOLDER)
@click.argument("new", type=FOLDER)
@click.option("--html", "page", type=FILE, metavar="FILE", help="Write it as a page as well.")
def diff(old: Path, new: Path, page: Path | None) -> None:
    """Say which findings differ between two published folders, and what was changed between them.

    Findings are the most frequent terms, the pairs of actors above chance, and the claims. What people decided about
    claims in corrections.csv is told beside them.
    """
    from dossier.publishing.diff import diff as diff_outputs

    sys.exit(diff_outputs(old, new, page))


@main.command()
@click.argument("corpus", required=False)
@click.option("--out", type=FOLDER, help="What to share (default: outputs).")
@click.option("--to", type=FOLDER, required=True, help="The folder to make; one made by an earlier sharing is replaced.")
@click.option("--single-file", is_flag=True, help="All pages in one HTML file, which can be sent by mail.")
@click.option("--excerpts/--full", default=None, help="Quote all articles briefly, or as they were published.")
@click.option("--words-a-quote", type=click.IntRange(1), metavar="N",
              help="Words in a row that are quoted (25). Implies --excerpts.")  # fmt: skip
@click.option("--words-a-document", type=click.IntRange(0), metavar="N",
              help="Words of an article quoted in all (250, a quarter of it at most). Implies --excerpts.")  # fmt: skip
@click.pass_context
def share(context: click.Context, out: Path | None, **options: Any) -> None:
    """Make a copy of the outputs that can be sent.

    Articles are quoted briefly unless their column text_may_be_shared in documents.csv says yes. CORPUS is only
    needed where the published folder cannot be found by its name.
    """
    from dossier.publishing.excerpts import Limits
    from dossier.publishing.share import Wish
    from dossier.publishing.share import share as share_outputs

    given = {name: value for name in ("words_a_quote", "words_a_document") if (value := options.pop(name)) is not None}
    if given and options["excerpts"] is False:
        name = next(iter(given)).replace("_", "-")
        raise click.UsageError(f"--{name} is for excerpts and means nothing beside --full", context)
    if given:
        options["excerpts"] = True
    sys.exit(share_outputs(Wish(out=out, limits=Limits(**given), **options)))


@main.command()
@click.argument("corpus")
@click.option("--out", type=FOLDER, required=True, help="The folder for the tables.")
@click.option("--format", "kind", type=click.Choice(["csv", "parquet"]), default="csv", show_default=True)
def annotate(corpus: str, out: Path, kind: str) -> None:
    """Write the tables of CORPUS: documents, sentences, tokens, actors, dates, sanction claims.

    In CSV, a text that a spreadsheet might take for a formula begins with one apostrophe more.
    """
    from dossier.publishing.annotate import annotate as annotate_corpus

    sys.exit(annotate_corpus(corpus, out, kind))


@main.command()
@click.argument("gold", type=FOLDER)
@click.argument("tables", type=FOLDER)
@click.option("--out", type=FILE, metavar="FILE", help="Write each claim that is missed, wrong or not labelled to this CSV.")
def evaluate(gold: Path, tables: Path, out: Path | None) -> None:
    """Compare TABLES, which `dossier annotate` wrote, with the labels in GOLD.

    GOLD is a folder with claims.jsonl, actors.jsonl or dates.jsonl, or the beginning of NAME.claims.jsonl. Each line is
    a JSON object such as {"doc": "article", "quote": "its sentence", "sender": "NOR", "target": "BLR", "measure":
    "tariff", "status": "imposed"}, {..., "actors": ["NOR"]} or {..., "dates": [{"text": "Monday", "value":
    "2022-03-07"}]}; docs/evaluation.md says more. A claim may have a "date"; one without counts as undated.
    """
    from dossier.annotation.evaluation import evaluate as evaluate_tables
    from dossier.publishing.review import write_differences

    lines = [found.line() for found in evaluate_tables(gold, tables)]
    if out is not None:  # after all labels were read, so that none that is refused leaves a file behind
        lines.append(write_differences(gold, tables, out))
    for line in lines:
        click.echo(line)


@main.command()
@click.argument("corpus", required=False)
@click.option("--n", type=click.IntRange(1), default=50, show_default=True, help="How many claims to draw.")
@click.option("--seed", default=1, show_default=True, help="Another seed draws other claims.")
@click.option("--out", type=FILE, help="The file to write (default: the terminal).")
@click.option("--score", "checked", type=FILE,
              help="Score a sample that was checked by hand instead; with CORPUS, of its claims only.")  # fmt: skip
@click.pass_context
def sample(context: click.Context, corpus: str | None, n: int, seed: int, out: Path | None, checked: Path | None) -> None:
    """Draw claims of CORPUS (default: as for run) at random, to be checked by hand, or score what was checked.

    The CSV opens in a spreadsheet. Fill in `right` with yes or no (y, true, 1 or n, false, 0 will do; what is left
    empty does not count): yes where sender, target, measure and status are what the sentence says. `announced` for
    `imposed`, or the other way round, is no mistake, and neither is a wrong date. Save it as checked_sample.csv in the
    corpus folder, and notebook 4 gives the precision on this corpus in place of ours.

    It is drawn from all claims as the rules read them, whatever corrections.csv confirms, edits or rejects, so that it
    tells how well they read; only those of an article that is nearly the same as an earlier one are left out.
    """
    from dossier.publishing.review import score_sample, write_sample

    if checked is None:
        return write_sample(corpus, n, seed, out)
    for name in ("n", "seed", "out"):
        if context.get_parameter_source(name) is not click.core.ParameterSource.DEFAULT:
            raise click.UsageError(f"--{name} is for drawing a sample and means nothing beside --score", context)
    return click.echo(score_sample(checked, corpus))


if __name__ == "__main__":
    main()
