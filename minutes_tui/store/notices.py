"""What opening a store has to say, in sentences for the secretary: what was lost, by time and place, and where
the evidence is."""

from minutes_tui.domain.errors import MinutesError
from minutes_tui.store.layout import FORMAT
from minutes_tui.store.recovery import Loss, LossKind, RecoveryReport


def notices_of(report: RecoveryReport, *, torn: bool = True) -> tuple[MinutesError, ...]:
    """The sentences that a recovery report makes; none where all was in order.

    Args:
        report: what was found when the store was opened.
        torn: say a torn end too, although nothing that had been shown as saved is lost with it. Who only reads
            beside a writer sees one whenever the writer is in the middle of a line.
    """
    found = [_loss_sentence(loss) for loss in report.losses if torn or loss.kind is not LossKind.TORN]
    if report.from_previous:
        found.append(
            MinutesError(
                "The snapshot could not be read; the record was built again from the one before it and the journal."
            )
        )
    if report.version > FORMAT:
        found.append(
            MinutesError(
                "This record was written by a newer version of the program (format {version}); "
                "it is open for reading only. Install the newer version to write.",
                version=report.version,
            )
        )
    return tuple(found)


def _loss_sentence(loss: Loss) -> MinutesError:
    place = loss.set_aside or f"{loss.file}, byte {loss.start}"
    if loss.kind is LossKind.TORN:
        return MinutesError(
            "The program was cut off while it wrote. Everything shown as saved is here; the unfinished bytes are "
            "in {place}.",
            place=place,
        )
    after = loss.after.strftime("%Y-%m-%d %H:%M:%S") if loss.after else "?"
    before = loss.before.strftime("%Y-%m-%d %H:%M:%S") if loss.before else "?"
    if not loss.sequences:
        return MinutesError(
            "Bytes in {file} could not be read, but no saved change is missing; they are kept in {place}.",
            file=loss.file,
            place=place,
        )
    if loss.before is None:
        return MinutesError(
            "Saved changes made after {after} could not be read ({count} of them); their bytes are kept in "
            "{place}. Look for them in the second copy or a backup.",
            count=len(loss.sequences),
            after=after,
            place=place,
        )
    return MinutesError(
        "{count} saved changes between {after} and {before} could not be read; their bytes are kept in {place}. "
        "Look for them in the second copy or a backup.",
        count=len(loss.sequences),
        after=after,
        before=before,
        place=place,
    )
