package org.valise.gateway.cli;

import picocli.CommandLine.Command;

/** The federation directory: a file that people may edit, and that counts once stewards have signed it. */
@Command(
        name = "directory",
        description = "Make, change, sign, verify, compare, show and publish the federation directory.",
        footer = {
            "",
            "Every change makes a draft of the next edition and says what it changes. A draft may also be edited by"
                    + " hand before it is signed. It counts when enough stewards have signed it and it is published."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DirectoryStewardCommand.class,
            DirectoryAnchorCommand.class,
            DirectoryNewCommand.class,
            DirectoryAddMemberCommand.class,
            DirectorySuspendCommand.class,
            DirectoryResumeCommand.class,
            DirectoryRemoveCommand.class,
            DirectoryLinkCommand.class,
            DirectoryUnlinkCommand.class,
            DirectoryGroupCommand.class,
            DirectoryContactCommand.class,
            DirectoryAgreeCommand.class,
            DirectoryEndAgreementCommand.class,
            DirectoryDeadlinesCommand.class,
            DirectoryQuotaCommand.class,
            DirectoryStewardsCommand.class,
            DirectoryRecogniseCommand.class,
            DirectorySignCommand.class,
            DirectoryVerifyCommand.class,
            DirectoryDiffCommand.class,
            DirectoryShowCommand.class,
            DirectoryPublishCommand.class
        })
final class DirectoryCommand {}
