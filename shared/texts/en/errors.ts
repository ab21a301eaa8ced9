import type { ErrorCode } from '../../error-code.ts'
import { signing } from './signing.ts'

export const errors: Record<ErrorCode, string> = {
  'call-unknown': 'The app has no such action. Close the app and open it again.',
  'sender-refused': 'This window may no longer send requests. Close it and open the app again.',
  'host-unreachable':
    'The core of the app does not answer. Close this window and open the app again; what was saved is safe.',
  'input-invalid': 'Something entered is not right. Correct the place named and try again.',
  'role-refused': 'The seated person may not do this. Hand the machine to the chair or the secretary.',
  'seat-required': 'Nobody is seated. Choose a name and enter the PIN.',
  unexpected:
    'Something unexpected went wrong; nothing was changed. Try again; if it persists, send the log to support.',
  'workspace-not-open': 'No council file is open. Open one from the list.',
  'workspace-name-taken': 'A council file of this name exists. Choose another name.',
  'workspace-there':
    'This machine already has the workspace file {{file}}. Open that one, or move the file elsewhere and try again.',
  'workspace-not-found':
    'The council file was not found. It may have been moved or renamed; reload the list.',
  'workspace-damaged':
    'The council file is damaged and was not opened; it was left untouched. Open the latest backup.',
  'workspace-newer':
    'This file was written by a newer version of Chấm Sao and was left untouched. Update the app and open it again.',
  'workspace-not-ours':
    'This is not a Chấm Sao file; it was left untouched. Choose a file ending in .chamsao.',
  'workspace-locked':
    'Another window or program holds the council file. Close that window or program, then open it again.',
  'workspace-read-only':
    'The folder of the council file cannot be written. Check the permission or move the file elsewhere.',
  'migration-copy-damaged':
    'The copy made before the update differs from the council file, so the file was not updated and is as it was. Check the disk, then open it again.',
  'disk-full': 'The disk is full and the last act was not saved. Free some space and try again.',
  'backup-not-found': 'This copy is no longer there. Reload the list.',
  'backup-damaged':
    'The copy does not read back as it should, so it cannot be used. Choose another copy, or copy again to another place.',
  'backup-folder-missing':
    'The folder {{path}} is not there. Plug in the USB stick or choose another folder.',
  'backup-folder-refused': 'Cannot write to {{path}}. Check the permissions or choose another folder.',
  'backup-folder-same':
    'This folder is where the machine keeps its own files, so it is no second place. Choose a USB stick or another disk.',
  'backup-disk-failed':
    'The disk reported an error while writing to {{path}}. Check the disk or use another stick.',
  'backup-open-first':
    'This workspace can still be opened. Open it, have chair or secretary take the seat, then restore in Settings › Copies.',
  'backup-other-workspace':
    'This copy belongs to another workspace. Close the open one and restore from the first screen.',
  'dialog-missing':
    'The app runs in a browser and cannot open the system dialog. Type the whole path into the field.',
  'archive-read-only':
    'This is an archive being read, so nothing can be changed. Close it and open the council’s workspace.',
  'archive-missing': 'The file {{path}} is not there. Check the path, or plug in the USB stick.',
  'archive-foreign': 'This file is no archive of Chấm Sao. Choose a file that ends in .luutru.',
  'archive-newer': 'A newer version of Chấm Sao wrote this archive. Update the app and open it again.',
  'archive-damaged':
    'The archive is damaged or was changed, so it is not opened. Use another copy of the file.',
  'archive-cut-short': 'The end of the archive is missing, perhaps from a broken copy. Copy the file again.',
  'archive-too-large':
    'The archive holds far more than it should, so it is not unpacked. Check where it came from.',
  'passphrase-wrong': 'The passphrase of the archive is not right. Type it again; mind accents and capitals.',
  'passphrase-weak':
    'The passphrase is too short or easy to guess. Use a phrase of 12 characters or more, no repeats, no run of digits.',
  'member-not-enrolled': '{{member}} has no PIN yet. Set one when sitting down for the first time.',
  'member-already-enrolled': '{{member}} already has a PIN. Enter it.',
  'pin-wrong': 'Wrong PIN. Enter it again.',
  'pin-too-short':
    'The PIN is too short. Use {{length}} digits or more, or a phrase of 12 characters or more.',
  'pin-too-simple': 'The PIN is easy to guess (a run, a repeat or a date). Choose another.',
  'seat-delayed': 'Too many wrong tries. Wait {{seconds}} seconds and try again.',
  'seat-locked': 'The seat is locked after many wrong tries. The chair unlocks it under Council.',
  'seat-clock-back':
    'The machine’s clock was set back after wrong PINs, so the seat is locked for now. Set the clock right, or have the chair unlock it in Settings › PINs and seats.',
  'key-damaged':
    "The member's key in this file is damaged. Chair and secretary reset the PIN together, or restore a backup copy.",
  'other-device':
    'This workspace was made on another machine, so nothing can be written here yet. Enter the moving code, or use the old machine.',
  'moving-code-missing':
    'This workspace was made on another machine and has no moving code. Make one on the old machine and copy again; here it can only be verified.',
  'moving-code-wrong':
    'The moving code does not fit this copy. Enter the code that was printed last before the copy was made.',
  'moving-code-group': 'Group {{group}} of the moving code is mistyped. Compare it with the paper.',
  'council-missing': 'The council is not described yet. Fill it in under Council.',
  'member-not-found': 'This member is no longer in the list. Reload the screen.',
  'member-in-use':
    'This member is part of a session and cannot be removed. The role can be changed to observer.',
  'role-taken': 'This role is held by {{member}}. A council has one chair.',
  'producer-not-found': 'This producer is no longer in the list. Reload the screen.',
  'producer-in-use':
    'This producer still has products and cannot be removed. Move or remove the products first.',
  'case-not-begun':
    'No inspection or recall of this product has been begun. Fill in the inspection record first.',
  'product-not-found': 'This product is no longer in the list. Reload the screen.',
  'product-in-use': 'This product is part of a session and cannot be removed.',
  'product-code-taken': 'The code {{code}} belongs to another product. Enter another.',
  'rubric-not-found': 'The criteria of this product were not found. Choose the product set again.',
  'rubric-unverified':
    '“{{name}}” uses set {{set}} of {{decision}}, which could not be checked against its source. Write a confirmation in the product, or choose another set.',
  'pack-note-missing':
    'By its lodging date “{{name}}” falls under {{proposed}}, but {{decision}} is chosen. Choose again, or write the reason in the product.',
  'pack-not-found': 'These criteria are no longer there. Reload the list.',
  'pack-exists':
    'There is a pack {{pack}} already. If this is the annex of that very decision, choose “Lay the official words over it”.',
  'pack-in-use':
    '{{count}} products still use these criteria, so they cannot be removed. Move the products first.',
  'pack-shipped': 'These criteria come with the application and cannot be removed.',
  'annex-too-large':
    'The file is too large, or unpacks to too much, and was not read. Save the annex by itself and try again.',
  'annex-damaged':
    'The Word file is damaged or cut off. Open it in Word, save it as .docx and import it again.',
  'annex-old-word': 'This is an old Word file (.doc). Open it in Word, save it as .docx and import it again.',
  'annex-pdf': 'A PDF does not keep its tables. Use the Word file (.docx) or a saved web page (.html).',
  'annex-unknown-kind': 'The file is neither Word (.docx) nor a saved web page (.html). Choose another one.',
  'annex-without-table':
    'The file has no table with the columns “Các tiêu chí” and “Thang điểm”. Choose the file of the annex.',
  'annex-not-found': 'This draft is no longer there. Reload the list.',
  'annex-findings-open': '{{count}} places are not settled yet. Choose a reading for each, then go on.',
  'annex-not-described': 'The decision is not described yet. Fill in its number, day and title.',
  'annex-without-sets':
    'No product set could be read whole. Look at what was left out, or choose another file.',
  'annex-without-match':
    'No option agrees with {{decision}} in set, code and points. Check that it is the annex of this decision.',
  'case-unknown': 'The chosen case does not exist in criterion {{criterion}}. Choose again.',
  'session-not-found': 'The session was not found. Choose it from the list of sessions.',
  'session-locked':
    'The session is at the step “{{state}}”, so this cannot be changed. To change it, go back a step and give the reason.',
  'written-not-in-force': 'This session is not (or no longer) held in writing. Reload the screen.',
  'written-first-time':
    'Only re-evaluations are asked in writing (Article 7.6.d, Decision 26/2026/QĐ-TTg). Not a re-evaluation: {{products}}. Move them to another session or hold a meeting.',
  'written-deadline-passed':
    'The deadline for returning sheets ({{deadline}}) has passed. To take more sheets, the secretary extends it with a reason under “Conduct”.',
  'meeting-needed':
    'This can only be concluded in a meeting: opinions are far apart, or a ground to reject was raised, for {{products}}. Call a meeting under “Conduct”.',
  'product-not-in-session': 'The product is not on the list of this session. Add it first.',
  'product-already-in-session': 'The product is already on the list of this session.',
  'move-not-allowed': 'The session is at the step “{{state}}”, so “{{move}}” is not possible yet.',
  'reason-missing': 'This needs a reason. Enter it and try again.',
  'quorum-rule-missing':
    'The regulation does not say how many members must be present. Fill it in under Council › Regulation.',
  'quorum-not-met':
    'Not enough members: {{present}} of {{size}} present, {{needed}} needed. Take attendance again or postpone.',
  'chair-absent': 'The regulation asks for the chair, who is absent. Take attendance again or postpone.',
  'session-without-products': 'The session has no products. Add some.',
  'session-without-scorers': 'No member who scores is present. Take attendance again.',
  'case-missing': 'The case is not chosen for: {{products}}. Open each product and choose.',
  'products-not-tallied': 'The tally is not open for: {{products}}.',
  'products-over-limit':
    'The spread is over the limit for: {{products}}. Hold a second round or record the waiver.',
  'minutes-incomplete':
    'The minutes lack the day, the hours (ending after the beginning) or the place. Enter them in the overview of the session, then approve again.',
  'products-not-concluded': 'No finding yet for: {{products}}.',
  'keys-missing':
    'Whoever presides and the secretary must be present and have a PIN: ballots are sealed with the keys of both. Missing: {{member}}.',
  'criterion-unknown': 'There is no criterion {{criterion}} in the set of this product.',
  'option-unknown': 'Criterion {{criterion}} has no such option. Choose again.',
  'option-of-other-case':
    'The option belongs to another case of criterion {{criterion}}. Choose among the options shown.',
  'none-not-offered': 'Criterion {{criterion}} has an option of 0 points; choose that one.',
  'gate-unknown': 'There is no such ground for rejection in the set of this product.',
  'ballot-incomplete': 'Criteria without an answer: {{criteria}}. Answer them, then seal.',
  'ballot-already-sealed': 'This ballot is sealed and cannot be changed.',
  'member-recused': 'The member does not score this product because of a recorded conflict of interest.',
  'member-absent': 'The member is recorded as absent. The secretary takes attendance again first.',
  'member-does-not-score': 'This seat does not score under the regulation of the council.',
  'scoring-closed': 'This product is not open for scoring.',
  'own-ballot-first':
    'The seat also scores this product and has not sealed its own ballot. Seal it first, then type the sheets of others.',
  'sheet-not-typed':
    'This sheet has not been typed twice in full. Type it once, then type it again to compare.',
  'sheet-differs': 'The two passes still differ in: {{places}}. Look at the paper and settle each place.',
  'sheet-other-typist':
    'This pass was begun by {{name}}. Let them go on, or discard what was typed and begin anew.',
  'ballots-missing':
    'Ballots of {{name}} not sealed yet: {{members}}. Wait for them, or the chair closes scoring with a reason.',
  'tally-already-open': 'The tally of {{name}} is already open.',
  'tally-not-open': 'The tally of {{name}} is not open. Open it first.',
  'approval-missing': 'Opening the tally needs the PIN of the chair and of the secretary.',
  'recovery-code-wrong': 'The recovery code is wrong. Enter it exactly as printed.',
  'waiver-by-chair':
    'By the regulation only the presiding member may let the spread stand. He takes his own seat to do so.',
  'waiver-by-vote': 'By the regulation the council votes on letting the spread stand. Enter the votes.',
  'waiver-not-carried': 'The vote was not carried, so the spread does not stand. Discuss and score again.',
  'ballot-first': "{{name}} is being scored again. Seal your own ballot first; then you may see the others'.",
  'chair-closes': '{{name}} still has unsealed ballots: the presiding member must enter his PIN to close it.',
  'member-sealed': '{{member}} has sealed a ballot in this session and stays recorded as present.',
  'waiver-not-allowed':
    "The council's regulation does not allow a spread over the limit to stand. Discuss and score again in round 2.",
  'round-not-needed': 'The spread is within the limit; no second round is needed.',
  'recusal-after-seal': 'The member has sealed the ballot; a recusal can no longer be recorded.',
  'votes-do-not-add-up': 'The votes add up to {{counted}} but must add up to {{voters}}.',
  'minimum-not-disputed':
    'The ballots do not differ on the minimum in criterion {{criterion}}, so there is nothing to vote on. Reload the screen.',
  'gate-not-voted': 'A ground for rejection raised by a member has not been voted on. Vote first.',
  'text-unknown': 'This paper has no such part, or cannot be written yet. Reload the screen.',
  'practice-not-found': 'There is no such practice sample. Choose again from the list.',
  'paper-not-found': 'This paper is no longer in the list. Generate it again.',
  'paper-data-missing':
    '{{paper}} cannot be made: {{fields}} missing. Add it to the session or leave this paper out.',
  'paper-incoherent':
    'Nothing was written: {{count}} places do not agree with each other. See the list on top of the Papers screen and mend them.',
  'pdf-converter-missing':
    'This machine has neither Microsoft Word nor LibreOffice, so no PDF can be made. Install one of them, or print to PDF from the preview.',
  'pdf-failed':
    '{{program}} could not turn this paper into PDF. Open the paper in {{program}} and save it as PDF.',
  'pdf-timeout':
    '{{program}} did not answer and was stopped; no PDF was made. Close {{program}} if it is open and try again.',
  'pdf-cancelled': 'Stopped; no PDF was made.',
  'job-not-found': 'This work is not running any more. Start it again.',
  'number-taken':
    'Number {{number}} is in the register already. The next one is {{next}}; to use this one again, give a reason.',
  'number-gap':
    'Number {{number}} leaves a gap: the next one in the register is {{next}}. Use it, or give a reason for the gap.',
  'number-date-order':
    'A smaller number was given on a later day ({{before}}). Check the day, or give a reason.',
  'number-date-late':
    'A larger number was given on an earlier day ({{after}}). Check the day, or give a reason.',
  'number-already-given':
    'This paper has the number {{number}}. To give it another, void the old one in the register first.',
  'number-not-found': 'This number is not in the register any more, or was voided. Reload the screen.',
  'number-without-symbol':
    'This paper has no symbol, so no book numbers it. Give it a symbol under Settings › Wording, or leave it without a number.',
  'number-none-waiting':
    'No paper of this kind waits for a number: not written yet, numbered already, or signed. Write the papers first.',
  'reason-for-void-missing': 'Voiding a number needs a reason. Give one and try again.',
  'file-write-failed':
    'The file {{path}} could not be written. Check the disk and the permission, or choose another place.',
  'paper-signed':
    'Somebody has signed {{file}} ({{count}} signed papers would be written anew). What is written anew is a new, unsigned version. Leave signed papers out, or say why they are written anew.',
  'paper-superseded': 'There is a newer version of this paper. Sign that one.',
  'paper-signed-digitally':
    'Nothing can be written into a digitally signed file. Make the paper again to get a new, unsigned version.',
  'paper-already-signed': '{{name}} has signed this paper already.',
  'paper-changed-meanwhile': 'Somebody else has signed this paper just now. Look at it again, then sign.',
  'signer-not-found': 'This person is not on the list of signers. Reload the screen.',
  'signer-without-seat':
    '{{name}} has no seat in the council and cannot sign by hand on the screen. Sign on paper or digitally.',
  'signer-has-signed': '{{name}} has signed and stays on the list of signers.',
  'certificate-name-differs':
    'This certificate belongs to {{certificate}}, not to {{name}}. Choose the certificate of {{name}}, or say why this one is used and sign.',
  'signature-place-missing':
    'The paper has no place to sign under the name {{name}}. Sign on paper or digitally, or correct the signer and make the paper again.',
  'signature-place-unclear':
    'More than one signer is called {{name}}, and the paper does not say whose place is whose. Sign on paper or digitally.',
  'handwriting-blank': 'Nothing has been drawn. Sign in the field, then confirm.',
  'handwriting-endless': 'The strokes are too long or too many. Clear them and sign again.',
  'handwriting-used':
    'This handwriting is on {{paper}} already. Each paper is signed by itself: clear it and sign again.',
  'scan-kind-unknown': 'A scan is a PDF, PNG or JPEG file. Choose another one.',
  'scan-damaged': 'The file {{file}} is damaged or cut off: its pages cannot be counted. Scan it again.',
  'scan-encrypted': 'The file {{file}} has a password. Save it without one and attach it then.',
  'scan-attached-already': 'The file {{file}} is attached to this paper already.',
  'scan-not-found': 'This scan is no longer there. Reload the screen.',
  'file-not-readable': 'The file {{file}} cannot be read. Choose it again.',
  'token-module-unset':
    'The library of the signing token is not chosen on this machine. Choose it in Settings, Digital signatures.',
  'trust-unreadable':
    'The file {{file}} holds no certificate that can be read. Choose a .cer, .crt or .pem file.',
  'checked-file-unknown':
    'This kind of file cannot be checked: {{file}}. Choose a Word file, a sealed archive (.zip), or a scan as PDF, PNG or JPEG.',
  'work-cancelled': 'Stopped as asked; nothing was written.',
  'archive-check-failed':
    'The archive did not pass its own check ({{fault}}) and was not given out. Run the verification in the audit trail to see what does not fit.',
  ...signing.refusal,
}
