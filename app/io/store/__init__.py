"""The store of assessments: one crash-safe TinyDB file each; beside it evidence, milestones, backups and the lock."""

from app.io.store.assessment_store import AssessmentStore, Opened
from app.io.store.backups import Backup, last_good_backup, list_backups, restore_backup
from app.io.store.evidence import evidence_bytes, put_evidence
from app.io.store.evidence_files import KeptFile, keep_evidence_file
from app.io.store.milestones import MilestoneInfo, load_milestone, load_milestone_report, milestones, save_milestone
from app.io.store.side_folder import side_folder

__all__ = [
    "AssessmentStore",
    "Backup",
    "KeptFile",
    "MilestoneInfo",
    "Opened",
    "evidence_bytes",
    "keep_evidence_file",
    "last_good_backup",
    "list_backups",
    "load_milestone",
    "load_milestone_report",
    "milestones",
    "put_evidence",
    "restore_backup",
    "save_milestone",
    "side_folder",
]
